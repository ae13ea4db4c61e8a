internal import ArgumentParser
internal import CascadeCurriculum

/// A locale as people type it: `bn`, `fa-AF`, or `prs` for Dari.
struct LocaleArgument: ExpressibleByArgument, Sendable {
  /// The tag.
  let tag: LocaleTag

  init?(argument: String) {
    guard let tag = LocaleTag(argument.replacing("_", with: "-")) else { return nil }
    self.tag = tag
  }
}
