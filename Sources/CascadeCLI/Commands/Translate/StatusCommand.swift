internal import ArgumentParser
private import Cascade
private import CascadeCurriculum
private import CascadeText
private import CascadeTranslation

/// Says how far translations are.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say how far each language is.",
    discussion: """
      Nothing is written. The figures are those of the curriculum as it is now, also where the catalogues are older.

      Examples:
        cascade translate status
        cascade translate status --locale bn --format json
      """)

  @OptionGroup var curriculum: CurriculumOptions

  @Option(help: "The languages, joined by commas; else all, without their documents.")
  var locale: NameList?

  @Option(help: "How the figures are printed: in columns, or in Cascade's own JSON.")
  var format = ListFormat.text

  func run() async throws {
    let (workspace, names, format) = (curriculum.workspace, locale?.names, format)
    try await perform {
      var status = try await workspace.translationStatus()
      let known = status.languages.map(\.locale.text)
      for name in names ?? [] where !known.contains(name) {
        throw WorkspaceError.unknownName(what: "language", name: name, known: known)
      }
      if let names { status.languages.removeAll { !names.contains($0.locale.text) } }
      switch format {
      case .json: Console.result(status.json)
      case .text:
        if !status.isUpToDate {
          Console.note(
            "The catalogues are older than the curriculum: 'cascade translate update' brings them up to date.")
        }
        Console.result(Array(status.table(withDocuments: names != nil).utf8))
      }
      return .success
    }
  }
}
