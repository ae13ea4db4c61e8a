internal import ArgumentParser

/// Begins something new.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a curriculum, a module or a course.",
    discussion: "What is begun passes 'cascade check' and can be built at once. Nothing is ever overwritten.",
    subcommands: [NewCurriculumCommand.self, NewModuleCommand.self, NewCourseCommand.self])
}
