internal import ArgumentParser
private import Cascade
private import CascadeCurriculum
internal import CascadeTranslation

/// Writes what translators work on.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write the files that translators work on.",
    discussion: """
      The catalogues of the language in locales/<tag>/ are made or brought up to date. With --output, a copy of them is \
      written for those who work elsewhere; 'cascade translate merge' takes it back. With --fill or --memory, what is \
      not translated is filled from what has been translated.

      Examples:
        cascade translate extract --locale ps
        cascade translate extract --locale bn --document first-response --output for-dhaka
        cascade translate extract --locale fa-AF --format omegat --output for-kabul
        cascade translate extract --locale bn --without-restricted --output for-agency
        cascade translate extract --locale ps --memory agency.tmx
      """)

  @OptionGroup var curriculum: CurriculumOptions

  @Option(help: "The language to translate into, such as bn, fa-AF or ps.")
  var locale: LocaleArgument

  @Option(
    help: ArgumentHelp(
      "The format of the copy.",
      discussion: """
        po, xliff (2.1), xliff12 (for CAT tools), weblate (XLIFF 1.2), omegat (a project in one file), sheet (CSV for a \
        spreadsheet), page (HTML to read and print), tmx (a memory of what is translated), \
        tbx (the glossary).
        """))
  var format = ExchangeFormat.po

  @Option(help: "The documents to copy, joined by commas; else all.")
  var document: NameList?

  @Flag(help: "Leave out of the copy what only facilitators may read.")
  var withoutRestricted = false

  @Option(
    help: ArgumentHelp("The folder for the copy; it is made if need be.", valueName: "folder"), completion: .directory)
  var output: String?

  @OptionGroup var memory: MemoryOptions

  func validate() throws {
    guard output == nil, document != nil || withoutRestricted || format != .po else { return }
    throw ValidationError(
      "--document, --format and --without-restricted say what is copied: say where to with --output.")
  }

  func run() async throws {
    let (workspace, tag, memories) = (curriculum.workspace, locale.tag, memory.files)
    let copy = output.map {
      TranslationCopy(
        locale: tag, documents: document?.names, leavesOutRestricted: withoutRestricted, format: format,
        folder: $0)
    }
    try await perform {
      let update = try await workspace.updateTranslations([tag], filling: memories)
      let summary = MemorySummary(update.memories)
      summary.print()
      Console.result(update.lines(of: [tag]))
      if let copy {
        let copied = try await workspace.copyTranslations(copy)
        Console.result("Wrote \(copied.count) files to \(copy.folder)")
      }
      return summary.hasFaults ? .setAside : .success
    }
  }
}
