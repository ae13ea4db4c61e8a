import CascadeChecks
import CascadeTestSupport
import CascadeText
import Foundation
import Testing

@Suite("Bundled curriculum") struct BundledCurriculumTests {
  /// What is rightly reported: eight of the thirteen modules are still to be written.
  static let known: Set<CheckID> = ["competency/gap-without-module"]

  @Test("is judged without warnings")
  func clean() async throws {
    let folder = Shared.project.appending(path: "Curriculum")
    let read = try await SampleCurriculum.read(folder.path(percentEncoded: false))
    let curriculum = try #require(read.curriculum)
    let findings = await CheckRunner().run(on: curriculum)
    let wrong = findings.filter { $0.severity > .note && !Self.known.contains($0.id) }
    let shown = try lines(of: wrong, in: folder)
    #expect(wrong.isEmpty, "\(shown)")
    // A check in which every fourth page has a note is no help.
    let notes = Dictionary(grouping: findings.filter { $0.path.hasSuffix(".md") }, by: \.id).mapValues(\.count)
    #expect(notes.values.allSatisfy { $0 < 6 }, "\(notes)")
  }

  private func lines(of findings: [Diagnostic], in folder: URL) throws -> String {
    try findings.map { finding in
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: finding.path)))
      let line = LineTable(bytes).line(at: min(finding.span.lower, bytes.count)) + 1
      return "\n\(finding.path):\(line) \(finding.id) \(finding.severity): \(finding.message)"
    }.joined()
  }
}
