internal import ArgumentParser
private import Cascade

/// Makes a pseudo-translation.
struct PseudoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pseudo",
    abstract: "Fill a language with words that look translated, to try an edition out.",
    discussion: """
      Every text without a translation gets one of accented letters between brackets, a third longer. Use a language of \
      your own for it, such as en-XA, list it among an edition's locales, build, and look for what is not accented or \
      does not fit. Remove its folder in locales/ afterwards.

      Example:
        cascade translate pseudo --locale en-XA
      """)

  @OptionGroup var curriculum: CurriculumOptions

  @Option(help: "The language to fill.")
  var locale: LocaleArgument

  func run() async throws {
    let (workspace, tag) = (curriculum.workspace, locale.tag)
    try await perform {
      let update = try await workspace.pseudoTranslate(into: tag)
      Console.result(update.lines(of: [tag]))
      return .success
    }
  }
}
