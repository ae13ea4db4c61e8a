public import ArgumentParser
internal import Cascade
internal import CascadeCurriculum
public import CascadeText

extension Severity: ExpressibleByArgument {
  /// The names, the worst first.
  public static var allValueStrings: [String] { allCases.reversed().map(\.rawValue) }
}

/// How findings are judged and printed.
struct JudgingOptions: ParsableArguments {
  @Option(help: "How findings are printed: for people, in Cascade's own JSON, as SARIF 2.1.0, or for GitHub Actions.")
  var format = ReportFormat.text

  @Option(name: .long, help: "The least severity that makes the exit code 1.")
  var failOn = Severity.error

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The day by which 'in force' and 'review due' are judged, in place of the curriculum's own date.",
      valueName: "date"),
    transform: { text in
      guard let date = PartialDate(text) else { throw ValidationError("write a date as 2026-03-01, 2026-03 or 2026") }
      return date
    })
  var asOf: PartialDate?

  @Flag(help: "Judge as a final release, whatever the curriculum's status.")
  var release = false

  /// The options of an analysis.
  var analysis: AnalysisOptions { AnalysisOptions(asOf: asOf, isRelease: release) }

  /// Whether findings as bad as `worst` make the exit code 1.
  func isReached(by worst: Severity?) -> Bool { worst.map { $0 >= failOn } ?? false }
}
