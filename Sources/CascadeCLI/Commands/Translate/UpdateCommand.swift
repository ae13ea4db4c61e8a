internal import ArgumentParser
private import Cascade

/// Brings catalogues up to date.
struct UpdateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Bring the catalogues of every language up to date with the curriculum.",
    discussion: """
      Texts keep their translation when they move. What was edited keeps it too, marked as stale, until a translator has \
      looked at it.

      Example:
        cascade translate update
      """)

  @OptionGroup var curriculum: CurriculumOptions

  func run() async throws {
    let workspace = curriculum.workspace
    try await perform {
      let update = try await workspace.updateTranslations()
      Console.result(update.lines(of: update.locales))
      return .success
    }
  }
}
