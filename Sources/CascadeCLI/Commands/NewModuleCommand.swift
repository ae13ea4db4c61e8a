internal import ArgumentParser
private import Cascade

/// Begins a module.
struct NewModuleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "module",
    abstract: "Begin a module and add it to the end of the curriculum's list.",
    discussion: """
      Example:
        cascade new module soldering --title "Soldering"
      """)

  @Argument(help: "The module's id: a-z, 0-9 and '-'.")
  var id: String

  @OptionGroup var curriculum: CurriculumOptions

  @Option(help: "The title; without it, the id.")
  var title: String?

  func validate() throws { try validateID(id) }

  func run() async throws {
    let (workspace, id, title) = (curriculum.workspace, id, title)
    try await perform {
      let made = try await workspace.addModule(id, title: title ?? id)
      for path in made { Console.result("Wrote \(path)") }
      return .success
    }
  }
}

/// Refuses what cannot be an id.
func validateID(_ id: String) throws {
  guard !Scaffold.isID(id) else { return }
  throw ValidationError(
    "'\(id)' cannot be an id: write a-z, 0-9 and '-', such as '\(Scaffold.id(from: id, fallback: "one"))'.")
}
