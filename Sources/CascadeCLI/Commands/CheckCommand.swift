internal import ArgumentParser
private import Cascade
private import CascadeText

/// Reports what is wrong with a curriculum.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report what is wrong with a curriculum.",
    discussion: """
      Every finding comes with its place, its reason and, where one is certain, a fix. 'cascade explain <check>' says \
      more about one.

      Examples:
        cascade check
        cascade check --fail-on warning --release
        cascade check --format sarif > findings.sarif
      """)

  @OptionGroup var curriculum: CurriculumOptions
  @OptionGroup var judging: JudgingOptions

  func run() async throws {
    let (workspace, judging) = (curriculum.workspace, judging)
    try await perform {
      let analysis = try await workspace.analyse(judging.analysis)
      let report = DiagnosticReport(analysis.diagnostics, in: workspace.folder, files: analysis.files)
      Console.result(
        judging.format.print(report, .init(isColoured: Console.resultsMayBeColoured, width: Console.width)))
      leave(judging.isReached(by: analysis.diagnostics.worst) ? .findings : .success, keeping: analysis)
    }
  }
}
