internal import ArgumentParser
private import Cascade
internal import CascadeText

/// Judges translations.
struct CheckTranslationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report what is wrong with translations.",
    discussion: """
      Each language is judged by checks made for it: codes, numbers in any digits, punctuation, signs of the wrong script, \
      terms of the glossary, and more; 'cascade list translation-checks' lists them. Behind each finding stand the \
      text's name and a hash. What is right as it is, a translator sets aside with a comment on the message, which lapses \
      when the translation changes:
        # cascade: ok text/doubled-word "reduplication" 1a2b3c4d

      Examples:
        cascade translate check
        cascade translate check --locale bn --fail-on warning
      """)

  @OptionGroup var curriculum: CurriculumOptions

  @Option(help: "The languages, joined by commas; else all.")
  var locale: NameList?

  @Option(help: "How findings are printed: for people, in Cascade's own JSON, as SARIF 2.1.0, or for GitHub Actions.")
  var format = ReportFormat.text

  @Option(name: .long, help: "The least severity that makes the exit code 1.")
  var failOn = Severity.error

  func run() async throws {
    let (workspace, names, format, failOn) = (curriculum.workspace, locale?.names, format, failOn)
    try await perform {
      let checked = try await workspace.checkTranslations(names)
      let report = DiagnosticReport(checked.diagnostics, in: workspace.folder, files: checked.files)
      Console.result(
        format.print(report, .init(isColoured: Console.resultsMayBeColoured, width: Console.width)))
      return checked.diagnostics.worst.map { $0 >= failOn } ?? false ? .findings : .success
    }
  }
}
