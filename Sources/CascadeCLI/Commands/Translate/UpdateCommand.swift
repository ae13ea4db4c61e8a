internal import ArgumentParser
private import Cascade

/// Brings catalogues up to date.
struct UpdateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Bring the catalogues of every language up to date with the curriculum.",
    discussion: """
      Texts keep their translation when they move. What was edited keeps it too, marked as stale, until a translator has \
      looked at it. With --fill or --memory, what is not translated is filled from what has been translated.

      Examples:
        cascade translate update
        cascade translate update --fill
      """)

  @OptionGroup var curriculum: CurriculumOptions

  @OptionGroup var memory: MemoryOptions

  func run() async throws {
    let (workspace, memories) = (curriculum.workspace, memory.files)
    try await perform {
      let update = try await workspace.updateTranslations(filling: memories)
      let summary = MemorySummary(update.memories)
      summary.print()
      Console.result(update.lines(of: update.locales))
      return summary.hasFaults ? .setAside : .success
    }
  }
}
