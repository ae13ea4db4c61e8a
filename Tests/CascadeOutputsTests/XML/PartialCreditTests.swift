import Cascade
import CascadeTestSupport
import Foundation
import Testing

/// Whether part of an answer gives part of the points: what a question says, else what the curriculum does.
@Suite("Partial credit") struct PartialCreditTests {
  /// What `curriculum.xml` of an edition says of each question of the module `stops`, by the question's id.
  private func partial(
    scoring: String, edition: String? = nil, _ change: (inout FileTree) throws -> Void = { _ in }
  ) async throws -> [Substring: Substring] {
    var tree = try FileTree(reading: Everything.folder)
    let main = try #require(tree.text("curriculum.yaml"))
    tree.files["curriculum.yaml"] = Array(
      main.replacingOccurrences(of: "scoring: {partial: yes}", with: "scoring: {partial: \(scoring)}").utf8)
    try change(&tree)
    let folder = try TemporaryFolder(tree)
    defer { withExtendedLifetime(folder) {} }
    let curriculum = try #require(try await Everything.analysis(of: folder.url).curriculum)
    let document = String(decoding: try Everything.xml(of: edition, curriculum), as: UTF8.self)
    let questions = document.matches(of: /<question id="([^"]+)"[^>]* partial="(yes|no)"/)
    #expect(questions.count == document.matches(of: #/<question /#).count)
    return Dictionary(questions.map { ($0.1, $0.2) }) { first, _ in first }
  }

  @Test("is the curriculum's where the answer has parts and the question says nothing", arguments: ["yes", "no"])
  func byDefault(scoring: String) async throws {
    let partial = try await partial(scoring: scoring)
    #expect(partial["q6"] == scoring[...])
    #expect(partial["q1"] == "no")
    #expect(partial["q2"] == "yes")
  }

  @Test("can be refused by a question")
  func refused() async throws {
    let partial = try await partial(scoring: "yes") { tree in
      let text = try #require(tree.text("modules/stops/module.md"))
      let refused = text.replacingOccurrences(of: "partial=yes", with: "partial=no")
      tree.files["modules/stops/module.md"] = Array(refused.utf8)
    }
    #expect(partial["q2"] == "no")
    #expect(partial["q6"] == "yes")
  }

  @Test("is the same in a country's edition")
  func adapted() async throws {
    #expect(try await partial(scoring: "yes", edition: "nodipur")["q6"] == "yes")
  }
}
