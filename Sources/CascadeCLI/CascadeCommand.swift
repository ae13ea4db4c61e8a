internal import ArgumentParser
private import CFileSystem
private import Cascade
private import CascadeText

/// The `cascade` command.
@main
struct CascadeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cascade",
    abstract: "Checks training curricula and compiles them into handbooks and academy XML.",
    usage: "cascade <command> [<folder>] [<options>]",
    discussion: """
      A curriculum is a folder with a curriculum.yaml, Markdown modules and a few more YAML files. Every command that \
      reads one takes that folder; without it, it takes the present folder, or 'Curriculum' in it.

      Begin with:
        cascade new curriculum handcraft --title "Handcraft for beginners"
        cascade check handcraft
        cascade build handcraft

      Exit codes:
        0   nothing found at or above the threshold (--fail-on)
        1   findings
        2   the work could not be done
        3   a part was set aside
        64  wrong usage
        130 stopped by Ctrl-C
      """,
    version: CascadeVersion.current,
    groupedSubcommands: [
      CommandGroup(name: "Write", subcommands: [NewCommand.self, CheckCommand.self, ExplainCommand.self]),
      CommandGroup(name: "Publish", subcommands: [BuildCommand.self]),
      CommandGroup(name: "Adapt", subcommands: [OverlayCommand.self]),
      CommandGroup(name: "Translate", subcommands: [TranslateCommand.self]),
      CommandGroup(name: "Look up", subcommands: [ListCommand.self]),
    ])

  static func main() async {
    // A build asks for much memory, file by file, and would give it back and ask again thousands of times.
    cascade_keep_memory()
    if let unknown = unknownCommand(in: CommandLine.arguments.dropFirst()) { exit(withError: unknown) }
    await main(nil)
  }

  /// Says which command there is in the place of one that there is not; the parser would call it an argument too many.
  private static func unknownCommand(in arguments: some Sequence<String>) -> ValidationError? {
    var command: any ParsableCommand.Type = Self.self
    for name in arguments {
      let known = command.configuration.subcommands
      if known.isEmpty || name.hasPrefix("-") || name == "help" { return nil }
      guard let next = known.first(where: { $0.configuration.commandName == name }) else {
        let names = known.compactMap { $0.configuration.commandName }
        return ValidationError("There is no command '\(name)'. \(NearMiss.advice(on: name, in: names))")
      }
      command = next
    }
    return nil
  }
}
