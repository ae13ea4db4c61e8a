import Cascade
import CascadeCurriculum
import CascadeText
import Foundation
import Testing

@Suite("The bundled curriculum") struct BundledCurriculumTests {
  /// The folder `Curriculum` of the project.
  static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    .joined(separator: "/") + "/Curriculum"

  @Test("has no error")
  func hasNoError() async throws {
    let analysis = try await Workspace(folder: Self.folder).analyse()
    let errors = analysis.diagnostics.filter { $0.severity == .error }
    let lines = errors.map { "\($0.path):\($0.span.lower): \($0.message) [\($0.id)]" }
    #expect(lines.isEmpty, "\(lines.joined(separator: "\n"))")
    #expect(analysis.curriculum?.modules.count == 5)
  }
}
