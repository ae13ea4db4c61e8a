import ArgumentParser

/// The `cascade` command.
@main
struct CascadeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cascade", abstract: "Compiles training curricula into handbooks and academy XML.")
}
