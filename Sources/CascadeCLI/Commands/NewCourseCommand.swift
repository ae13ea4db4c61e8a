internal import ArgumentParser
private import Cascade

/// Begins a course.
struct NewCourseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: "Begin a course: a timetable of one day.",
    discussion: """
      Example:
        cascade new course two-evenings --title "Two evenings"
      """)

  @Argument(help: "The course's id: a-z, 0-9 and '-'.")
  var id: String

  @OptionGroup var curriculum: CurriculumOptions

  @Option(help: "The title; without it, the id.")
  var title: String?

  func validate() throws { try validateID(id) }

  func run() async throws {
    let (workspace, id, title) = (curriculum.workspace, id, title)
    try await perform {
      let made = try await workspace.addCourse(id, title: title ?? id)
      for path in made { Console.result("Wrote \(path)") }
      return .success
    }
  }
}
