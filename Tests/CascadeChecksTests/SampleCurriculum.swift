import CascadeCurriculum
import CascadeText
import CascadeChecks

/// Reads the curriculum around a sample, as the stages before the checks do.
enum SampleCurriculum {
  /// Whether the stages that read and resolve are there; until they are, samples cannot be judged.
  static let canBeRead = false

  /// The curriculum of `files`, and what reading and resolving it reported.
  static func read(_ files: [SourceFile]) -> (curriculum: Curriculum?, diagnostics: [Diagnostic]) { (nil, []) }

  /// What there is to say of the curriculum around `sample`: by its stages, by every check, and of its silences.
  static func findings(in sample: Sample) -> [Diagnostic] {
    let read = read(sample.curriculum.map { SourceFile(path: $0.path, bytes: $0.bytes) })
    guard let curriculum = read.curriculum else { return read.diagnostics.inReadingOrder() }
    let runner = CheckRunner()
    let found = runner.parts(of: curriculum).flatMap { runner.findings(in: $0, of: curriculum) }
    return runner.settle(read.diagnostics + found, in: curriculum)
  }
}
