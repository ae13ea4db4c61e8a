import CascadeCurriculum
import CascadeXML

/// Writes TMX 1.4b (LISA OSCAR, 26 April 2005), valid by its DTD: what is translated, for any program's memory.
///
/// A unit is a `tu` with two languages. A code is a `bpt` and `ept`, a `ph` or an `it`, which holds the token that PO
/// files have, so that programs which drop elements and keep words lose nothing. A unit that holds a control character
/// is left out: no memory takes it up (``TMXReader``). The texts before and after a unit are told by their digests. No
/// dates are written: the same package makes the same bytes.
public enum TMXWriter {
  /// Which translations are written.
  public enum Selection: String, Hashable, Sendable, CaseIterable {
    /// Those of the source as it is, for which a person stands.
    case translated
    /// Those of the source as it is, the drafts of machines among them.
    case withMachine = "with-machine"
    /// The drafts of machines alone.
    case machine
    /// Those whose source has changed since, each with the source that it was made for, where that is known.
    case former
  }

  /// How codes are written.
  public enum Codes: Hashable, Sendable {
    /// As the standard has them, which any program reads.
    case elements
    /// As words, under the names that OmegaT gives to the codes of an XLIFF file: in the memories of others it passes
    /// codes over, and would find no text that has any.
    case omegat
  }

  /// The file of the translations in `package` that `selection` names.
  public static func bytes(
    of package: TranslationPackage, _ selection: Selection = .translated, codes: Codes = .elements
  ) -> [UInt8] {
    var writer = XMLWriter(layout: .lines(indentation: 1))
    writer.declaration()
    writer.open("tmx")
    writer.attribute("version", word: "1.4")
    writer.open("header")
    writer.attribute("creationtool", word: "cascade")
    writer.attribute("creationtoolversion", word: "1")
    writer.attribute("segtype", word: "block")
    writer.attribute("o-tmf", word: "cascade")
    writer.attribute("adminlang", word: "en")
    writer.attribute("srclang", package.sourceLanguage.tag.text)
    writer.attribute("datatype", word: "x-markdown")
    writer.close()
    writer.open("body")
    for document in package.documents {
      for (place, unit) in document.units.enumerated() {
        guard let source = source(of: unit, selection), let target = unit.target else { continue }
        // OmegaT has a code for it; to other programs it says nothing.
        if codes == .elements, (source.unwantedCharacter ?? target.unwantedCharacter) != nil { continue }
        writer.open("tu")
        writer.attribute("tuid", unit.id.text)
        property("x-cascade-doc", document.name, &writer)
        property("x-cascade-kind", unit.kind.rawValue, &writer)
        property("x-cascade-state", selection == .former ? "stale" : unit.state.rawValue, &writer)
        if unit.isRestricted { property("x-cascade-restricted", "yes", &writer) }
        let context = document.context(at: place)
        property("x-context-pre", context.previous, &writer)
        property("x-context-post", context.next, &writer)
        let tags = codes == .omegat ? OmegaTTags(of: source) : nil
        variant(source, of: unit, package.sourceLanguage, tags, &writer)
        variant(target, of: unit, package.targetLanguage, tags, &writer)
        writer.close()
      }
    }
    writer.close()
    writer.close()
    return writer.finish()
  }

  /// Whether `selection` takes anything of `package`.
  public static func hasUnits(_ package: TranslationPackage, _ selection: Selection) -> Bool {
    package.documents.contains { $0.units.contains { source(of: $0, selection) != nil } }
  }

  /// The source that the translation of `unit` was made for; `nil` for a unit that `selection` leaves out.
  private static func source(of unit: TranslationUnit, _ selection: Selection) -> CodedText? {
    guard let target = unit.target, !target.isBlank else { return nil }
    if selection == .former {
      guard let former = unit.formerSource, !former.isEmpty else { return nil }
      return TokenReader(former, codes: unit.codes).text
    }
    guard !unit.isStale else { return nil }
    let isTaken =
      switch selection {
      case .translated: unit.state != .machine
      case .machine: unit.state == .machine
      case .withMachine: true
      case .former: false
      }
    return isTaken ? unit.source : nil
  }

  private static func property(_ type: StaticString, _ value: String, _ writer: inout XMLWriter) {
    writer.open("prop", .text)
    writer.attribute("type", word: type)
    writer.text(value)
    writer.close()
  }

  private static func variant(
    _ text: CodedText, of unit: TranslationUnit, _ language: Locale, _ tags: OmegaTTags?, _ writer: inout XMLWriter
  ) {
    writer.open("tuv")
    writer.attribute("xml:lang", language.tag.text)
    writer.open("seg", .text)
    if let tags {
      writer.text(tags.text(of: text))
    } else {
      var segment = TMXSegment(unit.codes)
      segment.write(text, to: &writer)
    }
    writer.close()
    writer.close()
  }
}

/// Writes what is in one `seg`.
private struct TMXSegment {
  private let codes: [InlineCode]
  /// The `i` of each pair (section "Attributes", `i`): another one for each in a segment.
  private var pairs: [InlineSequence.Mark: Int] = [:]
  private var open: [InlineSequence.Mark] = []

  init(_ codes: [InlineCode]) { self.codes = codes }

  mutating func write(_ text: CodedText, to writer: inout XMLWriter) {
    for item in InlineSequence(text).items {
      switch item {
      case .text(let words): writer.text(words)
      case .forbidden: break  // A unit that holds one is left out.
      case .standalone(let mark):
        let code = codes.code(mark.number, isPaired: false)
        writer.open("ph")
        writer.attribute("x", mark.number)
        writer.attribute("type", word: code.kind.xliff1)
        writer.text(token(.standalone(mark.number)))
        writer.close()
      case .open(let mark):
        open.append(mark)
        begin(mark, &writer)
      case .close:
        if let mark = open.popLast() { end(mark, &writer) }
      case .start(let mark, isIsolated: false): begin(mark, &writer)
      case .end(let mark, isIsolated: false): end(mark, &writer)
      case .start(let mark, isIsolated: true): isolated(mark, "begin", .open(mark.number), &writer)
      case .end(let mark, isIsolated: true): isolated(mark, "end", .close(mark.number), &writer)
      }
    }
  }

  private mutating func begin(_ mark: InlineSequence.Mark, _ writer: inout XMLWriter) {
    let pair = pairs.count + 1
    pairs[mark] = pair
    writer.open("bpt")
    writer.attribute("i", pair)
    writer.attribute("x", mark.number)
    writer.attribute("type", word: codes.code(mark.number, isPaired: true).kind.xliff1)
    writer.text(token(.open(mark.number)))
    writer.close()
  }

  private func end(_ mark: InlineSequence.Mark, _ writer: inout XMLWriter) {
    writer.open("ept")
    writer.attribute("i", pairs[mark] ?? 0)
    writer.text(token(.close(mark.number)))
    writer.close()
  }

  private func isolated(
    _ mark: InlineSequence.Mark, _ position: StaticString, _ piece: CodedText.Piece, _ writer: inout XMLWriter
  ) {
    writer.open("it")
    writer.attribute("pos", word: position)
    writer.attribute("x", mark.number)
    writer.attribute("type", word: codes.code(mark.number, isPaired: true).kind.xliff1)
    writer.text(token(piece))
    writer.close()
  }

  private func token(_ piece: CodedText.Piece) -> String { CodedText([piece]).tokens(codes) }
}
