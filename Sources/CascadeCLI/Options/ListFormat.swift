internal import ArgumentParser

/// The forms in which lists are printed.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  /// Columns for people.
  case text
  /// The project's own format, see `docs/json.md`.
  case json
}
