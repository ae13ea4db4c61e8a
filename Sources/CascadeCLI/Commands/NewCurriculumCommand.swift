internal import ArgumentParser
private import Cascade

/// Begins a curriculum.
struct NewCurriculumCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "curriculum",
    abstract: "Begin a curriculum: a folder with a module, a course day and the frameworks.",
    discussion: """
      Example:
        cascade new curriculum handcraft --title "Handcraft for beginners"
      """)

  @Argument(help: "The folder to make. Its name becomes the curriculum's id.", completion: .directory)
  var folder: String

  @Option(help: "The title. Without it you are asked, or the folder's name is taken where nobody can be asked.")
  var title: String?

  func run() async throws {
    let title = self.title ?? ask("Title of the curriculum")
    try await perform { [folder] in
      let made = try await NewCurriculum(resources: .ofProgram()).make(folder, title: title)
      Console.result("Made \(made.folder) with \(made.files.count) files.")
      Console.note("Next: cascade build \(made.folder)")
      return .success
    }
  }

  /// Asks a person; `nil` where none is there or no answer is given.
  private func ask(_ question: String) -> String? {
    guard Console.canAsk else { return nil }
    Console.prompt(question + ": ")
    guard let answer = readLine(), !answer.isEmpty else { return nil }
    return answer
  }
}
