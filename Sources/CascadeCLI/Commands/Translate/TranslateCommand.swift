internal import ArgumentParser

/// Sends texts to translators and takes them back.
struct TranslateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate",
    abstract: "Send texts to translators, take them back, and say what is missing.",
    discussion: """
      Translations lie in the curriculum's folder, where version control sees them: locales/<tag>/<document>.po, a file \
      for each module, page and list, which any editor for PO files opens. locales/units/ holds the name of every text, \
      which it keeps when it is edited, moved or its file renamed.

      Examples:
        cascade translate extract --locale ps
        cascade translate status
        cascade translate report
        cascade translate merge back-from-kabul.po
        cascade translate check --locale ps
      """,
    subcommands: [
      ExtractCommand.self, MergeCommand.self, UpdateCommand.self, StatusCommand.self, ReportCommand.self,
      CheckTranslationsCommand.self, PseudoCommand.self,
    ])
}
