import CascadeChecks
import CascadeCurriculum
import CascadeTestSupport
import CascadeText

/// Reads the curriculum around a sample, as the stages before the checks do, and judges it.
enum SampleCurriculum {
  /// What there is to say of the curriculum around `sample`: by its stages, by every check, and of its silences.
  static func findings(in sample: Sample) async throws -> [Diagnostic] {
    var tree = FileTree()
    for file in sample.curriculum { tree.files[file.path] = file.bytes }
    let read = try await read(TemporaryFolder(tree))
    guard let curriculum = read.curriculum else { return read.diagnostics.inReadingOrder() }
    return await CheckRunner().run(on: curriculum, after: read.diagnostics)
  }

  /// The curriculum in `folder`, resolved, and what reading and resolving it reported.
  static func read(_ folder: TemporaryFolder) async throws -> (curriculum: Curriculum?, diagnostics: [Diagnostic]) {
    try await read(folder.path)
  }

  /// The curriculum in the folder `path`, resolved, and what reading and resolving it reported.
  static func read(_ path: String) async throws -> (curriculum: Curriculum?, diagnostics: [Diagnostic]) {
    let loaded = try await LoadedFolder.load(path)
    let read = await CurriculumReader.read(loaded, workers: 1)
    guard let raw = read.value else { return (nil, read.diagnostics) }
    let resolved = Resolver.resolve(raw.curriculum, order: raw.order)
    return (resolved.value, read.diagnostics + resolved.diagnostics)
  }
}
