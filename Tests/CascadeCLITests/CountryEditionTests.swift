import CascadeTestSupport
import Foundation
import Testing

/// What readers of a country's editions see of the overlay.
@Suite("A country's editions") struct CountryEditionTests {
  /// The curriculum, looked at and then changed under a block, a removal, a facilitators' block and a title.
  private static func built(
    _ edit: (inout FileTree) -> Void = { _ in }, translations: [String: String] = [:]
  ) throws -> FileTree {
    let folder = try TemporaryFolder(CountryCurriculum.tree())
    func run(_ arguments: String...) throws {
      let run = try CascadeProcess.run(arguments, in: folder.url)
      #expect(run.exitCode == 0, "\(run.errorText)")
    }
    try run("overlay", "accept")
    if !translations.isEmpty { try run("translate", "extract", "--locale", "fa-AF") }
    var tree = try FileTree(reading: folder.url)
    for path in tree.paths where path.hasPrefix("locales/fa-AF/") {
      guard var text = tree.text(path) else { continue }
      for (source, target) in translations {
        text = text.replacing("msgid \"\(source)\"\nmsgstr \"\"\n", with: "msgid \"\(source)\"\nmsgstr \"\(target)\"\n")
      }
      tree.files[path] = Array(text.utf8)
    }
    edit(&tree)
    try tree.write(to: folder.url)
    try run("build", "--to", "handbook,xml")
    return try FileTree(reading: folder.file("build"))
  }

  private static func replace(_ words: String, _ others: String, in tree: inout FileTree, _ path: String) {
    let text = tree.text(path) ?? ""
    #expect(text.contains(words))
    tree.files[path] = Array(text.replacing(words, with: others).utf8)
  }

  private static func page(_ path: String, of tree: FileTree) throws -> String {
    try #require(tree.text("handbook/\(path)"), "\(path)")
  }

  @Test("a text of the overlay that is edited makes its translation stale, and asks no author to look again")
  func stale() throws {
    let tree = try Self.built(
      { Self.replace("Answer within 12 hours.", "Answer within 6 hours.", in: &$0, "overlays/land/stops.md") },
      translations: ["Answer within 12 hours.": "در دوازده ساعت جواب بدهید."])
    let page = try Self.page("land/fa-AF/module-stops.html", of: tree)
    #expect(page.contains("data-translation=\"stale\">در دوازده ساعت جواب بدهید.</p>"))
    #expect(page.contains("notice stale-text") && !page.contains("to-review"))
    #expect(!(try Self.page("facilitator/bn/module-stops.html", of: tree).contains("stale-text")))
  }

  @Test("need no translation of what the overlay replaces, while editions without it do")
  func replacedText() throws {
    let folder = try TemporaryFolder(CountryCurriculum.tree())
    let run = try CascadeProcess.run(["check", "--release", "--format", "github"], in: folder.url)
    let text = try String(contentsOf: folder.file("modules/stops/module.md"), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let places = lines.indices.filter { lines[$0] == "Each country says it here." }.map { $0 + 1 }
    let asked = places.map { place in
      ["bn", "fa-AF", "ps"].filter { tag in
        run.outputText.split(separator: "\n").contains {
          $0.contains("module.md,line=\(place),") && $0.contains("into '\(tag)'")
        }
      }
    }
    // The first is replaced, the second is left.
    #expect(asked == [["bn"], ["bn", "fa-AF", "ps"]])
  }

  @Test("translators of other languages are not asked for the overlay's texts, and restricted ones stay out of a pack")
  func extraction() throws {
    let folder = try TemporaryFolder(CountryCurriculum.tree())
    for tag in ["fa-AF", "bn"] {
      let run = try CascadeProcess.run(
        ["translate", "extract", "--locale", tag, "--without-restricted", "--output", "pack-\(tag)"], in: folder.url)
      #expect(run.exitCode == 0, "\(run.errorText)")
    }
    let tree = try FileTree(reading: folder.url)
    let own = tree.paths.filter { $0.contains("overlays.land") }
    #expect(
      own == [
        "locales/fa-AF/overlays.land.courses.short.po", "locales/fa-AF/overlays.land.overlay.po",
        "locales/fa-AF/overlays.land.stops.po", "locales/units/overlays.land.courses.short.pot",
        "locales/units/overlays.land.overlay.pot", "locales/units/overlays.land.stops.pot",
        "pack-fa-AF/overlays.land.courses.short.po", "pack-fa-AF/overlays.land.overlay.po",
        "pack-fa-AF/overlays.land.stops.po",
      ])
    let pack = try #require(tree.text("pack-fa-AF/overlays.land.stops.po"))
    for words in ["CANARY-", "The act asks", "no such books", "everyone may expect here"] {
      #expect(!pack.contains(words), "\(words)")
    }
    #expect(pack.contains("Answer within 12 hours."))
    #expect(tree.text("locales/fa-AF/overlays.land.stops.po")?.contains("CANARY-notes give them tea.") == true)
    #expect(tree.text("locales/units/stops.pot")?.contains("Answer within 24 hours.") == true)
  }
}
