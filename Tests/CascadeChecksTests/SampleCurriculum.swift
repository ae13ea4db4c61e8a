import Cascade
import CascadeChecks
import CascadeCurriculum
import CascadeTestSupport
import CascadeText

/// Judges the curriculum around a sample as `cascade check` does.
enum SampleCurriculum {
  /// What there is to say of the curriculum around `sample`: by its stages, by every check, and of its silences.
  static func findings(in sample: Sample) async throws -> [Diagnostic] { try await findings(in: sample.curriculum) }

  /// What there is to say of `sample` as one of the check `id`, without what any excerpt of a module lacks.
  static func findings(in sample: Sample, for id: CheckID) async throws -> [Diagnostic] {
    try await findings(in: sample).filter { $0.id == id || !lackings.contains($0.id) }
  }

  /// The checks of what a whole module has and the few lines of a sample cannot: minutes that add up, blocks that teach
  /// each objective, questions with feedback that ask for it, a gap that it serves, and of an overlay what the tool keeps.
  private static let lackings: Set<CheckID> = [
    "time/sum-differs", "objective/not-taught", "objective/not-assessed", "question/no-feedback",
    "competency/module-without-gap", "competency/gap-without-module", "overlay/no-base",
  ]

  /// What there is to say of the curriculum of these files.
  static func findings(in files: [Sample.File]) async throws -> [Diagnostic] {
    var tree = FileTree()
    for file in files { tree.files[file.path] = file.bytes }
    let folder = try TemporaryFolder(tree)
    return try await Workspace(folder: folder.path, workers: 1).analyse().diagnostics
  }

  /// The curriculum in the folder `path`, resolved, and what reading and resolving it reported.
  static func read(_ path: String) async throws -> (curriculum: Curriculum?, diagnostics: [Diagnostic]) {
    var loaded = try await LoadedFolder.load(path)
    let read = await CurriculumReader.read(&loaded, workers: 1)
    guard let raw = read.value else { return (nil, read.diagnostics) }
    let resolved = await Resolver.resolve(raw.curriculum, order: raw.order)
    return (resolved.value, read.diagnostics + resolved.diagnostics)
  }
}
