import Cascade
import CascadeCurriculum
import CascadeOutputs
import CascadeTestSupport
import Foundation
import Testing

@Suite("Handbook") struct HandbookTests {
  /// Editions and locales: both readers, another tier, an overlay; a language of the source, left to right and right
  /// to left without translation, and one without words of its own.
  static let deliveries = [
    ("facilitator", "en"), ("facilitator", "fa-AF"), ("participant", "en"), ("participant", "bn"),
    ("participant", "fa-AF"), ("beat", "en"), ("nodipur", "en"), ("participant", "ps"),
  ]

  private func files(_ edition: String, _ locale: String) async throws -> [String: String] {
    let curriculum = try #require(try await HandbookFixture.curriculum())
    return try HandbookFixture.files(edition, locale, curriculum)
  }

  /// The bodies of all matches of a pattern with one group.
  private func all(_ pattern: Regex<(Substring, Substring)>, in text: String) -> [String] {
    text.matches(of: pattern).map { String($0.output.1) }
  }

  @Test("is what the golden files say", arguments: ["facilitator", "participant"], ["en", "fa-AF"])
  func golden(edition: String, locale: String) async throws {
    let files = try await files(edition, locale)
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(edition)-\(locale)")
    for name in ["index", "module-stops", "page-safeguards", "course-short", "glossary", "sources", "coverage"] {
      let page = try #require(files["\(edition)/\(locale)/\(name).html"], "\(name)")
      try expectGolden(Array(page.utf8), at: folder.appending(path: "\(name).html"))
    }
  }

  @Test("of a country says what differs in it and why, as the golden file does")
  func differences() async throws {
    let page = try #require(try await files("nodipur", "en")["nodipur/en/differences.html"])
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/nodipur-en")
    try expectGolden(Array(page.utf8), at: folder.appending(path: "differences.html"))
  }

  @Test("of a participant holds nothing restricted, in no file and no name", arguments: ["participant", "beat"])
  func canaries(edition: String) async throws {
    let facilitator = try await files("facilitator", "en").values.joined()
    let planted = Set(facilitator.matches(of: /CANARY-[a-z-]+/).map { String($0.0) })
    #expect(planted.count > 10)
    #expect(!planted.contains("CANARY-comment"))
    let own: Set<String> = edition == "beat" ? ["CANARY-beat"] : []
    for (path, page) in try await files(edition, "en") {
      let found = Set((path + page).matches(of: /CANARY-[a-z-]+/).map { String($0.0) })
      #expect(found.subtracting(own).isEmpty, "\(path)")
      for mark in ["restricted", "class=\"right\"", "option-feedback", "Measures", "Red line"]
      where path.contains("/module-") {
        #expect(!page.contains(mark), "\(mark) in \(path)")
      }
    }
  }

  @Test("keys what is matched or ordered, alike for both readers, and tells only facilitators what is right")
  func keys() async throws {
    let facilitator = try #require(try await files("facilitator", "en")["facilitator/en/module-stops.html"])
    let participant = try #require(try await files("participant", "en")["participant/en/module-stops.html"])
    let keyed = [facilitator, participant].map { page in
      Set(page.matches(of: /<b class="key">(\w+)<\/b> ([^<]+)</).map { "\($0.1) \($0.2)" })
    }
    #expect(keyed[0] == keyed[1])
    #expect(keyed[0].count > 6)
    // The steps' letters as facilitators see them, in the right order, are the key; participants see them from a on.
    let letters = keyed[0].filter { $0.hasSuffix(" step") }.sorted { $0.dropFirst(2) < $1.dropFirst(2) }.map {
      $0.prefix(1)
    }
    #expect(letters != letters.sorted())
    #expect(facilitator.contains(letters.map { "<bdi>\($0)</bdi>" }.joined(separator: Self.dot)))
    #expect(facilitator.contains("Answer key\(Self.dot)<bdi>1 "))
    #expect(!participant.contains("Answer key"))
  }

  /// What stands between two facts of a line.
  private static let dot = " <span class=\"dot\" aria-hidden=\"true\">·</span> "

  @Test("has no script, no style of its own and fetches nothing", arguments: deliveries)
  func nothingActive(edition: String, locale: String) async throws {
    for (path, page) in try await files(edition, locale) where path.hasSuffix(".html") {
      #expect(
        page.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'"))
      for mark in ["<script", " style=", " onclick", "javascript:", "<iframe", "<form"] {
        #expect(!page.contains(mark), "\(mark) in \(path)")
      }
      for address in all(/src="([^"]*)"/, in: page) { #expect(address.hasPrefix("images/"), "\(path)") }
    }
  }

  @Test("has one title a page, unique anchors, and links that lead somewhere", arguments: deliveries)
  func links(edition: String, locale: String) async throws {
    let files = try await files(edition, locale)
    let folder = "\(edition)/\(locale)/"
    var anchors: [String: Set<String>] = [:]
    for (path, page) in files where path.hasSuffix(".html") {
      let ids = all(/\ id="([^"]*)"/, in: page)
      #expect(ids.count == Set(ids).count, "\(path): \(ids.filter { id in ids.filter { $0 == id }.count > 1 })")
      anchors[path] = Set(ids)
      #expect(page.matches(of: /<h1[ >]/).count == 1, "\(path)")
    }
    for (path, page) in files where path.hasPrefix(folder) && path.hasSuffix(".html") {
      for address in all(/\ (?:href|src)="([^"]*)"/, in: page) where !address.contains(":") && !address.hasPrefix("../")
      {
        let parts = address.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? path : folder + parts[0]
        #expect(files[target] != nil, "\(address) in \(path)")
        if parts.count > 1 { #expect(anchors[target]?.contains(parts[1]) == true, "\(address) in \(path)") }
      }
    }
  }

  @Test("shows below a safeguard, on every module's page, the footnotes that it has on its own page, without links")
  func safeguardFootnotes() async throws {
    var tree = try FileTree(reading: Everything.folder)
    let path = "pages/safeguards.md"
    let text = try #require(tree.text(path)).replacing("No real names**", with: "No real names**[^why]")
    tree.files[path] = Array((text + "\n[^why]: They are found out.\n").utf8)
    let folder = try TemporaryFolder(tree)
    defer { withExtendedLifetime(folder) {} }
    let curriculum = try #require(try await Workspace(folder: folder.path, workers: 1).analyse().curriculum)
    let files = try HandbookFixture.files("participant", "en", curriculum)
    let own = try #require(files["participant/en/page-safeguards.html"])
    #expect(own.contains("<a href=\"#fn-why\"") && own.contains("<li id=\"fn-why\">"))
    let module = try #require(files["participant/en/module-stops.html"])
    #expect(module.contains("<sup class=\"footnote-ref\">1</sup>"))
    #expect(module.contains("<li value=\"1\">\n<p>They are found out.</p>\n</li>"))
    // The module has a footnote of that label itself.
    #expect(module.matches(of: /href="#fn-why"/).count == 1 && module.matches(of: /id="fn-why"/).count == 1)
    #expect(!module.contains("They are found out. "))
  }

  @Test("says in which language and direction its text stands")
  func languages() async throws {
    let dari = try #require(try await files("participant", "fa-AF")["participant/fa-AF/module-stops.html"])
    #expect(dari.contains("<html lang=\"fa-AF\" dir=\"rtl\">"))
    #expect(dari.contains("<div class=\"text\" lang=\"en\" dir=\"ltr\">"))
    #expect(dari.contains("notice untranslated") && dari.contains("notice frame-words"))
    let pashto = try #require(try await files("participant", "ps")["participant/ps/module-stops.html"])
    #expect(pashto.contains("<html lang=\"ps\" dir=\"rtl\">"))
    #expect(pashto.contains("lang=\"en\" dir=\"ltr\">\n<a class=\"skip\""))
    #expect(pashto.contains("The headings and labels are not available in the language of this edition yet."))
  }

  @Test("is the same bytes whatever the number of tasks that read the text")
  func deterministic() async throws {
    var books: Set<[String: String]> = []
    for workers in [1, 3] {
      let curriculum = try #require(try await HandbookFixture.curriculum(workers: workers))
      books.insert(try HandbookFixture.files("facilitator", "bn", curriculum))
    }
    #expect(books.count == 1)
  }

  @Test("with templates that do not parse is refused")
  func brokenTemplates() async throws {
    let curriculum = try #require(try await HandbookFixture.curriculum())
    var subject = try HandbookFixture.subject("participant", "en", curriculum)
    subject.resources["Templates/handbook/page.html"] = Array("{{head}}{{".utf8)
    #expect(throws: OutputError.self) { try Output.handbook.plan([subject]) }
  }
}
