import Cascade
import CascadeCurriculum
import CascadeOutputs
import CascadeTestSupport
import Foundation
import Testing

/// The order of what a handbook lists from A to Z.
@Suite("Lists of the handbook") struct AlphabetTests {
  /// The handbook's page `name` in `locale`, of a curriculum with terms and sources of those words.
  private func page(_ name: String, in locale: String, words: [String]) async throws -> String {
    var tree = try FileTree(reading: Everything.folder)
    for (place, word) in words.enumerated() {
      let meaning = "definition: A meaning"
      tree.files["glossary.yaml", default: []] += Array("  - {id: t\(place), term: \(word), \(meaning)}\n".utf8)
      let fields = "type: book, title: Work, issued: \"2020\", status: checked, author: [{family: \(word)}]"
      tree.files["sources.yaml", default: []] += Array("  - {id: s\(place), \(fields)}\n".utf8)
    }
    let uses = words.indices.map { "[word](term:t\($0)) [@s\($0)]\n" }.joined()
    tree.files["pages/words.md"] = Array("---\nid: words\ntitle: Words\nplace: back\n---\n\n\(uses)".utf8)
    let folder = try TemporaryFolder(tree)
    defer { withExtendedLifetime(folder) {} }
    let analysis = try await Workspace(folder: folder.path).analyse()
    let curriculum = try #require(analysis.curriculum)
    return try HandbookFixture.files("participant", locale, curriculum)["participant/\(locale)/\(name)"] ?? ""
  }

  @Test(
    "stand in the order of the locale's dictionaries",
    arguments: [
      ("bn", ["উদ্যোগ", "উৎসব", "আইন"], [2, 1, 0]), ("fa-AF", ["تهدید", "پلیس", "گزارش", "کابل"], [1, 0, 3, 2]),
    ])
  func order(locale: String, words: [String], order: [Int]) async throws {
    let glossary = try await page("glossary.html", in: locale, words: words)
    #expect(glossary.matches(of: /id="term-t(\d)"/).compactMap { Int($0.1) } == order)
    let sources = try await page("sources.html", in: locale, words: words)
    #expect(sources.matches(of: /id="source-s(\d)"/).compactMap { Int($0.1) } == order)
  }
}
