internal import ArgumentParser
private import Cascade
private import CascadeText

/// Compiles a curriculum.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Compile a curriculum into handbooks, XML and other outputs.",
    discussion: """
      Only what changed is made anew, and everything appears at once or not at all. An output lies at \
      <output>/<name of the output>/<edition>/<locale>/. Findings that reach --fail-on stop the build; what was built \
      before stands.

      Examples:
        cascade build
        cascade build --to handbook --edition participant --locale bn,fa-AF
        cascade build handcraft --output site --release
      """)

  @OptionGroup var curriculum: CurriculumOptions

  @Option(
    help: ArgumentHelp("The outputs to make, joined by commas; else the curriculum's own list.", valueName: "output"))
  var to: NameList?

  @Option(help: "The editions to make, joined by commas; else all.")
  var edition: NameList?

  @Option(help: "The locales to make, joined by commas; else all of each edition.")
  var locale: NameList?

  @Option(
    help: ArgumentHelp("The folder in which the outputs are published.", valueName: "folder"), completion: .directory)
  var output = "build"

  @Flag(help: "Make every file anew, also where nothing changed.")
  var all = false

  @OptionGroup var judging: JudgingOptions

  func run() async throws {
    let (workspace, judging, output) = (curriculum.workspace, judging, output)
    let progress = Progress("files")
    let request = BuildRequest(
      outputs: to?.names, editions: edition?.names, locales: locale?.names, outputFolder: output,
      analysis: judging.analysis, failOn: judging.failOn, rebuildsAll: all,
      progress: { progress.show(done: $0, of: $1) })
    try await perform {
      defer { progress.clear() }
      let built = try await workspace.build(request)
      progress.clear()
      let report = DiagnosticReport(built.diagnostics, in: workspace.folder, files: built.files)
      BuildSummary(built, report, folder: output).print(judging.format)
      leave(built.isBuilt ? .success : .findings, keeping: built)
    }
  }
}
