internal import ArgumentParser
private import Cascade
private import CascadeCurriculum
private import CascadeText
private import CascadeTranslation

/// Takes translations back.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Take in what translators sent back.",
    discussion: """
      The files are PO, XLIFF of whatever version, or the table of a spreadsheet. Each text is taken by itself: what \
      cannot be used is set aside with its reason and its line, and the rest goes in. Codes that came back damaged are \
      repaired where that is certain. Words are never changed.

      Exit codes:
        0   everything was taken in
        2   nothing could be read
        3   something was set aside

      Examples:
        cascade translate merge first-response.po
        cascade translate merge *.po --into Curriculum --reviewed
      """)

  @Argument(help: "The files that came back.", completion: .file(extensions: ["po", "xlf", "csv"]))
  var files: [String]

  @Option(help: ArgumentHelp("The curriculum's folder.", valueName: "folder"), completion: .directory)
  var into: String?

  @Option(help: "The language; else the one that each file says it is in.")
  var locale: LocaleArgument?

  @Option(help: "Who is named in the handbook as their translator; else whom each file names.")
  var translator: String?

  @Flag(help: "Say that a second person has read all that the files hold.")
  var reviewed = false

  @Flag(help: "Say that a machine translated what the files hold, and nobody has read it.")
  var machine = false

  func validate() throws {
    if reviewed, machine { throw ValidationError("--reviewed and --machine exclude each other.") }
  }

  func run() async throws {
    let (workspace, files, tag, name) = (Workspace(at: into), files, locale?.tag, translator)
    let state: TranslationState? = reviewed ? .reviewed : machine ? .machine : nil
    try await perform {
      let reports = try await workspace.mergeTranslations(files, into: tag, as: state, by: name)
      for (file, report) in reports { MergeSummary(file: file, report: report).print() }
      if reports.allSatisfy({ $0.report.refusal != nil }) { return .undone }
      return reports.contains { $0.report.refusal != nil || !$0.report.setAside.isEmpty } ? .setAside : .success
    }
  }
}

/// What became of one file, for people.
private struct MergeSummary {
  let file: String
  let report: MergeReport

  func print() {
    if let refusal = report.refusal {
      Console.note("\(file): not taken in: \(refusal)")
      return
    }
    for remark in report.repairs {
      Console.note("\(place(of: remark)): repaired: \(remark.reason.withVisibleControls)")
    }
    for remark in report.setAside {
      Console.note("\(place(of: remark)): set aside: \(remark.reason.withVisibleControls)")
      if !remark.text.isEmpty { Console.note("    \(remark.text.withVisibleControls)") }
    }
    var parts = ["\(report.taken.count) taken in", "\(report.unchanged) as before"]
    if report.untranslated > 0 { parts.append("\(report.untranslated) without a translation") }
    if !report.setAside.isEmpty { parts.append("\(report.setAside.count) set aside") }
    Console.result("\(file): \(parts.joined(separator: ", "))")
  }

  private func place(of remark: MergeReport.Remark) -> String {
    "\(file):\(remark.line)" + (remark.id.isEmpty ? "" : " (\(remark.id.withVisibleControls))")
  }
}
