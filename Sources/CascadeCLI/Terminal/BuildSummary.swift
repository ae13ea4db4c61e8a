internal import Cascade
internal import CascadeText

/// What a build says when it has ended.
struct BuildSummary {
  private let built: BuildReport
  private let report: DiagnosticReport
  private let folder: String

  /// The summary of `built` in `folder`.
  init(_ built: BuildReport, _ report: DiagnosticReport, folder: String) {
    self.built = built
    self.report = report
    self.folder = folder
  }

  /// Prints the findings, to standard error for people and to standard output for programs, then what was made.
  func print(_ format: ReportFormat) {
    let style = DiagnosticReport.TextStyle(isColoured: Console.notesMayBeColoured, width: Console.width)
    let isForPeople = format == .text
    if !isForPeople {
      Console.result(format.print(report, style))
    } else if !report.diagnostics.isEmpty {
      Console.note(report.text(style))
    }
    for line in lines { isForPeople ? Console.result(line) : Console.note(line) }
    for warning in built.publication?.warnings ?? [] { Console.note("cascade: \(warning)") }
  }

  private var lines: [String] {
    guard built.isBuilt else { return [] }
    guard let publication = built.publication else {
      return ["Nothing has changed; '\(folder)' is up to date."] + entries
    }
    let parts = [
      "\(publication.written.count) written", "\(publication.unchanged) unchanged",
      "\(publication.removed.count) removed",
    ]
    return ["Built '\(folder)': \(parts.joined(separator: ", "))."] + entries
  }

  private var entries: [String] { built.entries.map { "  \(folder)/\($0)" } }
}
