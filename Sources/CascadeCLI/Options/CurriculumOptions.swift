internal import ArgumentParser
internal import Cascade

/// What every command that reads a curriculum takes.
struct CurriculumOptions: ParsableArguments {
  @Argument(
    help: "The folder that holds curriculum.yaml; without it, the present folder or 'Curriculum' in it.",
    completion: .directory)
  var folder: String?

  /// The workspace of the folder.
  var workspace: Workspace { Workspace(at: folder) }
}
