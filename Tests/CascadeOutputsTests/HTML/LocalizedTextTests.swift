import Cascade
import CascadeCurriculum
import CascadeMarkup
import CascadeOutputs
import CascadeTestSupport
import CascadeText
import CascadeTranslation
import Foundation
import Testing

@Suite("Text in the words of an edition") struct LocalizedTextTests {
  private static let pseudo = LocaleTag("en-XA") ?? .english

  /// A curriculum with every text translated by `translate`.
  private static func translated(
    _ curriculum: Curriculum, _ translate: (CascadeTranslation.Unit) -> CodedText?
  ) -> Curriculum {
    var translations = Translations()
    for unit in UnitExtractor.units(of: curriculum) {
      guard let target = translate(unit) else { continue }
      translations[unit.path, unit.span.lower] = Translation(of: unit.text, target, .translated, isStale: false)
    }
    var result = curriculum
    result.translations[pseudo] = translations
    return result
  }

  private static func html(_ content: Content) -> String {
    var renderer = CoreHTML(content.document, host: ShownHost())
    renderer.render()
    return String(decoding: renderer.html.bytes, as: UTF8.self)
  }

  /// The HTML of every module and page of each edition.
  private static func pages(_ curriculum: Curriculum, in locale: LocaleTag) -> [String] {
    curriculum.editions.flatMap { edition in
      let delivery = curriculum.delivery(of: edition, in: locale)
      return delivery.reach.modules.map { html(delivery.module(at: $0).content) }
        + curriculum.pages.indices.map { html(delivery.page(at: $0).content) }
    }
  }

  /// The pages with a space for each line end, which is what a soft break of the source is to translators.
  private static func withoutBreaks(_ pages: [String]) -> [String] { pages.map { $0.replacing("\n", with: " ") } }

  /// `html` without its words: tags, with the targets and titles of links.
  private static func structure(_ html: String) -> [Substring] {
    html.matches(of: #/<[^>]*>/#).map { $0.output.replacing(#/ (alt|title)="[^"]*"/#, with: "")[...] }
  }

  private static func curricula() async throws -> [Curriculum] {
    var result: [Curriculum] = []
    let bundled = Shared.project.appending(path: "Curriculum").path(percentEncoded: false)
    for folder in [Everything.folder.path, bundled] {
      result.append(try #require(try await Workspace(folder: folder).analyse().curriculum))
    }
    return result
  }

  @Test("a translation that says what the source says makes the same pages")
  func identity() async throws {
    for curriculum in try await Self.curricula() {
      let same = Self.translated(curriculum) { $0.text }
      #expect(
        Self.withoutBreaks(Self.pages(same, in: Self.pseudo))
          == Self.withoutBreaks(Self.pages(curriculum, in: Self.pseudo)))
    }
  }

  @Test("no translation changes the structure of a page, and each text is in it")
  func pseudo() async throws {
    for curriculum in try await Self.curricula() {
      let other = Self.translated(curriculum) { PseudoTranslation.of($0.text) }
      let pages = zip(Self.pages(other, in: Self.pseudo), Self.pages(curriculum, in: Self.pseudo))
      for (page, source) in pages { #expect(Self.structure(page) == Self.structure(source)) }
    }
  }

  @Test("random damage to translations never reaches the structure of a page, and every damaged text is named")
  func damaged() async throws {
    let curriculum = try #require(try await Self.curricula().last)
    let source = Self.pages(curriculum, in: Self.pseudo).map(Self.structure)
    var random = SplitMix(state: 20)
    for _ in 0..<5 {
      let damaged = Self.translated(curriculum) { unit -> CodedText? in
        let target = Self.damage(unit.tokens, &random)
        guard case .taken(let text, _, _) = TargetReader.verdict(on: target, codes: unit.codes) else { return nil }
        return text
      }
      for (page, before) in zip(Self.pages(damaged, in: Self.pseudo), source) {
        // Emphases may be left out; everything else stays, in its order but for codes.
        let kept = { (tags: [Substring]) in
          tags.filter { !$0.contains("strong") && !$0.contains("em>") }.sorted()
        }
        #expect(kept(Self.structure(page)) == kept(before))
      }
    }
  }

  private static let injected = [
    "**", "`", "<b>", "</p>", "\n\n", "\n:::facilitator\n", "# ", "[x](y)", "\u{202E}", "<x1/>", "</b1>", "<b1>",
    "{{x}}",
    "[@key]", "|", "&lt;", "<script>alert(1)</script>", "\u{0}",
  ]

  /// The text with pieces dropped, doubled, turned around, or with marks put in.
  private static func damage(_ text: String, _ random: inout SplitMix) -> String {
    var result = Array(text)
    for _ in 0...random.number(below: 3) {
      let place = random.number(below: result.count + 1)
      switch random.number(below: 4) {
      case 0 where place < result.count: result.remove(at: place)
      case 1 where place < result.count: result.insert(result[place], at: place)
      case 2 where place + 1 < result.count: result.swapAt(place, place + 1)
      default: result.insert(contentsOf: injected[random.number(below: injected.count)], at: place)
      }
    }
    return String(result)
  }
}

/// Renders what a delivery shows, whose nodes no longer have their source at hand.
private struct ShownHost: HTMLHost {
  mutating func citation(_ index: Int, of document: Document, into html: inout ByteWriter) {
    html.text(document.citations[Int(document.nodes[index].first)].items.map(\.key).joined(separator: "; "))
  }

  mutating func value(_ index: Int, of document: Document, into html: inout ByteWriter) {
    html.text(document.bytes, document.nodes[index].literal)
  }
}
