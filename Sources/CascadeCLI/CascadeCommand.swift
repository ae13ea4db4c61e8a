internal import ArgumentParser
private import CFileSystem
private import Cascade

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
        64  wrong usage
        130 stopped by Ctrl-C
      """,
    version: CascadeVersion.current,
    groupedSubcommands: [
      CommandGroup(name: "Write", subcommands: [NewCommand.self, CheckCommand.self, ExplainCommand.self]),
      CommandGroup(name: "Publish", subcommands: [BuildCommand.self]),
      CommandGroup(name: "Look up", subcommands: [ListCommand.self]),
    ])

  static func main() async {
    // A build asks for much memory, file by file, and would give it back and ask again thousands of times.
    cascade_keep_memory()
    await main(nil)
  }
}
