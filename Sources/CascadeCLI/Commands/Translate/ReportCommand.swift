internal import ArgumentParser
private import Cascade
private import CascadeText

/// Counts the words that are to be translated.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Count the words to translate, by how much of them is known already.",
    discussion: """
      Words are counted in the source (UAX #29). 'done' and 'machine' are translated, 101 is the same text between the \
      same neighbours whose translation has been read, 100 the same text, 'repeated' what stands before in its document; \
      then come the bands of what is like something that was translated. An edition counts the modules of its tier, and \
      what only facilitators read for them alone. Nothing is written.

      Exit codes:
        0   the words were counted
        2   the work could not be done
        3   something in a memory could not be taken

      Examples:
        cascade translate report
        cascade translate report --locale ps --memory agency.tmx --format csv
      """)

  /// The forms in which the figures are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// Columns for people.
    case text
    /// The project's own format, see `docs/json.md`.
    case json
    /// For a spreadsheet.
    case csv
  }

  @OptionGroup var curriculum: CurriculumOptions

  @Option(help: "The languages, joined by commas; else all, without their documents.")
  var locale: NameList?

  @Option(
    help: ArgumentHelp(
      "A translation memory (TMX) to look into besides the catalogues; may be given again.", valueName: "file"),
    completion: .file(extensions: ["tmx"]))
  var memory: [String] = []

  @Flag(help: "Count what is like something by 50 to 74 of 100 in a column of its own.")
  var low = false

  @Option(help: "How the figures are printed: in columns, in Cascade's own JSON, or for a spreadsheet.")
  var format = Format.text

  func run() async throws {
    let (workspace, names, memory, low, format) = (curriculum.workspace, locale?.names, memory, low, format)
    try await perform {
      let report = try await workspace.translationReport(names, memories: memory, withLow: low)
      let summary = MemorySummary(report.memories)
      summary.print()
      switch format {
      case .text: Console.result(Array(report.table(withDocuments: names != nil).utf8))
      case .json: Console.result(report.json)
      case .csv: Console.result(report.csv)
      }
      return summary.hasFaults ? .setAside : .success
    }
  }
}
