import CascadeCurriculum
import CascadeXML

/// Writes XLIFF 1.2 (OASIS Standard, 1 February 2008), valid by its strict schema.
///
/// A document is a `file`, a unit a `trans-unit` that is not cut into segments. A character that XML cannot hold is an
/// `x` element of the type `x-cascade-character` in words, and U+FFFD in notes.
public enum XLIFF1Writer {
  /// What the programs of translators make of a file.
  public enum Profile: String, Hashable, Sendable, CaseIterable {
    /// OmegaT shows what is in `target` as the text to translate, and no unit without one: untranslated units have a copy
    /// of their source there.
    case omegat
    /// Trados, memoQ and others: untranslated units have no `target`.
    case cat
    /// Weblate: untranslated units have no `target`, and each unit says whether it is approved.
    case weblate
  }

  /// The file of `package`, the same bytes each time. Documents without units are left out; a package without any makes
  /// a file that the standard calls invalid, as it has nothing to say.
  public static func bytes(of package: TranslationPackage, for profile: Profile) -> [UInt8] {
    var writer = XMLWriter(layout: .lines(indentation: 1))
    writer.declaration()
    writer.open("xliff")
    writer.attribute("xmlns", word: "urn:oasis:names:tc:xliff:document:1.2")
    writer.attribute("version", word: "1.2")
    for document in package.documents where !document.units.isEmpty {
      writer.open("file")
      writer.attribute("original", document.path)
      writer.attribute("product-name", document.name)
      writer.attribute("source-language", package.sourceLanguage.tag.text)
      writer.attribute("target-language", package.targetLanguage.tag.text)
      writer.attribute("datatype", word: "x-markdown")
      writer.open("body")
      for unit in document.units { XLIFF1UnitWriter(unit: unit, profile: profile).write(to: &writer) }
      writer.close()
      writer.close()
    }
    writer.close()
    return writer.finish()
  }
}

/// Writes one `trans-unit`.
private struct XLIFF1UnitWriter {
  let unit: TranslationUnit
  let profile: XLIFF1Writer.Profile

  func write(to writer: inout XMLWriter) {
    let isApproved = unit.target != nil && !unit.isStale && unit.state == .reviewed
    writer.open("trans-unit")
    writer.attribute("id", NameToken.encoded(unit.id.text))
    if profile == .weblate || isApproved { writer.attribute("approved", word: isApproved ? "yes" : "no") }
    writer.attribute("restype", "x-cascade-\(unit.kind.rawValue)")
    writer.attribute("xml:space", word: "preserve")
    writer.open("source", .text)
    write(unit.source, to: &writer)
    writer.close()
    if let target = unit.target ?? (profile == .omegat ? unit.source : nil) {
      let (state, qualifier) = state
      writer.open("target", .text)
      writer.attribute("state", word: state)
      if let qualifier { writer.attribute("state-qualifier", word: qualifier) }
      write(target, to: &writer)
      writer.close()
    }
    if let match = unit.match { self.match(match, &writer) }
    for note in XLIFFNote.notes(of: unit) {
      writer.open("note", .text)
      writer.attribute("from", note.origin.rawValue)
      writer.text(note.text)
      writer.close()
    }
    writer.close()
  }

  /// What a memory offers (section 2.2.4, `alt-trans`).
  private func match(_ match: TranslationMatch, _ writer: inout XMLWriter) {
    writer.open("alt-trans")
    writer.attribute("match-quality", "\(match.score)%")
    if !match.origin.isEmpty { writer.attribute("origin", match.origin) }
    writer.attribute("xml:space", word: "preserve")
    writer.open("source", .text)
    write(match.source, to: &writer)
    writer.close()
    writer.open("target", .text)
    write(match.target, to: &writer)
    writer.close()
    writer.close()
  }

  private var state: (StaticString, StaticString?) {
    if unit.target == nil { return ("new", nil) }
    if unit.isStale { return ("needs-translation", nil) }
    return switch unit.state {
    case .machine: ("needs-review-translation", "mt-suggestion")
    case .translated: ("translated", nil)
    case .reviewed: ("signed-off", nil)
    }
  }

  private func write(_ text: CodedText, to writer: inout XMLWriter) {
    var characters = 0
    for item in InlineSequence(text).items {
      switch item {
      case .text(let words): writer.text(words)
      case .forbidden(let scalar):
        characters += 1
        writer.open("x")
        writer.attribute("id", "character\(characters)-\(scalar.hexadecimal)")
        writer.attribute("ctype", word: "x-cascade-character")
        writer.attribute("equiv-text", "U+\(scalar.hexadecimal)")
        writer.close()
      case .close: writer.close()
      case .standalone(let mark):
        let code = unit.codes.code(mark.number, isPaired: false)
        writer.open("x")
        writer.attribute("id", mark.number)
        common(code, &writer)
        if !code.visible.isEmpty { writer.attribute("equiv-text", code.visible) }
        writer.close()
      case .open(let mark):
        writer.open("g")
        writer.attribute("id", mark.number)
        common(unit.codes.code(mark.number, isPaired: true), &writer)
      case .start(let mark, isIsolated: true):
        isolated(mark, "open", &writer)
      case .end(let mark, isIsolated: true):
        isolated(mark, "close", &writer)
      case .start(let mark, isIsolated: false):
        writer.open("bx")
        writer.attribute("id", mark.number)
        writer.attribute("rid", "\(mark.number)-\(mark.copy)")
        common(unit.codes.code(mark.number, isPaired: true), &writer)
        writer.close()
      case .end(let mark, isIsolated: false):
        writer.open("ex")
        writer.attribute("id", mark.number)
        writer.attribute("rid", "\(mark.number)-\(mark.copy)")
        writer.close()
      }
    }
  }

  /// A start without an end, or an end without a start.
  private func isolated(_ mark: InlineSequence.Mark, _ position: StaticString, _ writer: inout XMLWriter) {
    writer.open("it")
    writer.attribute("id", mark.number)
    writer.attribute("pos", word: position)
    writer.attribute("ctype", word: unit.codes.code(mark.number, isPaired: true).kind.xliff1)
    writer.close()
  }

  private func common(_ code: InlineCode, _ writer: inout XMLWriter) {
    writer.attribute("ctype", word: code.kind.xliff1)
    if !code.kind.canBeRepeated { writer.attribute("clone", word: "no") }
  }
}
