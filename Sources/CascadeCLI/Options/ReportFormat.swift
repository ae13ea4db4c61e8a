internal import ArgumentParser
internal import CascadeText

/// The forms in which findings are printed.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case text
  /// The project's own format, see `docs/json.md`.
  case json
  /// SARIF 2.1.0.
  case sarif
  /// Workflow commands of GitHub Actions.
  case github

  /// The findings of `report` in this form.
  func print(_ report: DiagnosticReport, _ style: DiagnosticReport.TextStyle) -> [UInt8] {
    switch self {
    case .text: report.text(style)
    case .json: report.json()
    case .sarif: report.sarif()
    case .github: report.github()
    }
  }
}
