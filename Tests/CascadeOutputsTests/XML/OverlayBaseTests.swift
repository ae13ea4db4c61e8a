import Cascade
import CascadeCurriculum
import CascadeTestSupport
import Foundation
import Testing

/// What an overlay's block knows of the text that it stands for.
@Suite("The text under an overlay") struct OverlayBaseTests {
  private static let law = """
    ::: national {#stop-law}
    ### When you may stop somebody

    ::: law {#rule-5 source=rules status=checked as-of=2026-03 reviewer=adviser compare=same}
    Only with a reason [@rules, art. 2].
    :::
    :::
    """

  private func digests(_ change: (inout String) -> Void = { _ in }) async throws -> [String: Digest] {
    var tree = try FileTree(reading: Everything.folder)
    let path = "modules/stops/module.md"
    var text = try #require(tree.text(path))
    change(&text)
    tree.files[path] = Array(text.utf8)
    let folder = try TemporaryFolder(tree)
    defer { withExtendedLifetime(folder) {} }
    let curriculum = try #require(try await Everything.analysis(of: folder.url).curriculum)
    let file = try #require(curriculum.overlays.first?.files.first)
    #expect(curriculum.adaptations[ID("nodipur")]?.overlays.first?.files.first?.baseDigests == file.baseDigests)
    return Dictionary(uniqueKeysWithValues: file.baseDigests.map { ($0.key.text, $0.value) })
  }

  @Test("is known by its digest, fences and all, of what is replaced or taken out and of nothing else")
  func known() async throws {
    let digests = try await digests()
    #expect(Set(digests.keys) == ["stop-law", "beat-only"])
    #expect(digests["stop-law"] == Digest(of: Array(Self.law.utf8)))
  }

  @Test("has another digest when it changes, and the same when anything else does")
  func changed() async throws {
    let before = try await digests()
    let inside = try await digests { $0 = $0.replacing("Only with a reason", with: "Only with a good reason") }
    #expect(inside["stop-law"] != before["stop-law"] && inside["beat-only"] == before["beat-only"])
    let outside = try await digests { $0 = $0.replacing("Before any section", with: "Far before any section") }
    #expect(outside == before)
  }
}
