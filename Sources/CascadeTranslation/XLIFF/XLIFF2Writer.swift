import CascadeCurriculum
import CascadeXML

/// Writes XLIFF 2.1 (OASIS Standard, 13 February 2018).
///
/// A document is a `file`, the units of a section are a `group`, a unit has one segment. Characters that XML cannot hold
/// are `cp` elements in words, and U+FFFD in notes.
public enum XLIFF2Writer {
  /// The file of `package`, the same bytes each time. Documents without units are left out; a package without any makes
  /// a file that the standard calls invalid, as it has nothing to say.
  public static func bytes(of package: TranslationPackage) -> [UInt8] {
    var writer = XMLWriter(layout: .lines(indentation: 1))
    writer.declaration()
    writer.open("xliff")
    writer.attribute("xmlns", word: "urn:oasis:names:tc:xliff:document:2.0")
    if package.documents.contains(where: { $0.units.contains { $0.match != nil } }) {
      writer.attribute("xmlns:mtc", word: "urn:oasis:names:tc:xliff:matches:2.0")
    }
    writer.attribute("version", word: "2.1")
    writer.attribute("srcLang", package.sourceLanguage.tag.text)
    writer.attribute("trgLang", package.targetLanguage.tag.text)
    for document in package.documents where !document.units.isEmpty {
      writer.open("file")
      writer.attribute("id", NameToken.encoded(document.name))
      writer.attribute("original", document.path)
      if package.sourceLanguage.direction == .rightToLeft { writer.attribute("srcDir", word: "rtl") }
      if package.targetLanguage.direction == .rightToLeft { writer.attribute("trgDir", word: "rtl") }
      writer.attribute("xml:space", word: "preserve")
      write(document.units, to: &writer)
      writer.close()
    }
    writer.close()
    return writer.finish()
  }

  /// Writes units; those in a row that stand under one heading are a group.
  private static func write(_ units: [TranslationUnit], to writer: inout XMLWriter) {
    var groups = 0
    var section = ""
    for unit in units {
      if unit.section != section {
        if !section.isEmpty { writer.close() }
        section = unit.section
        if !section.isEmpty {
          groups += 1
          writer.open("group")
          writer.attribute("id", "g\(groups)")
          writer.attribute("name", section)
          writer.attribute("type", word: "cascade:section")
        }
      }
      XLIFF2UnitWriter(unit).write(to: &writer)
    }
    if !section.isEmpty { writer.close() }
  }
}

/// Writes one `unit`.
private struct XLIFF2UnitWriter {
  private let unit: TranslationUnit
  /// What the codes were in Markdown; the first is `d1`.
  private var data: [String] = []

  init(_ unit: TranslationUnit) {
    self.unit = unit
    for code in unit.codes {
      for text in [code.kind.marks?.start, code.kind.marks?.end, code.native] {
        if let text, !text.isEmpty, !data.contains(text) { data.append(text) }
      }
    }
  }

  func write(to writer: inout XMLWriter) {
    writer.open("unit")
    writer.attribute("id", NameToken.encoded(unit.id.text))
    writer.attribute("name", unit.id.text)
    writer.attribute("type", "cascade:\(unit.kind.rawValue)")
    if let match = unit.match { self.match(match, &writer) }
    notes(&writer)
    if !data.isEmpty {
      writer.open("originalData")
      for (place, text) in data.enumerated() {
        writer.open("data", .text)
        writer.attribute("id", "d\(place + 1)")
        write(CodedText(text), to: &writer)
        writer.close()
      }
      writer.close()
    }
    writer.open("segment")
    if unit.match != nil { writer.attribute("id", word: Self.segment) }
    let (state, subState) = state
    writer.attribute("state", word: state)
    if let subState { writer.attribute("subState", word: subState) }
    writer.open("source", .text)
    write(unit.source, to: &writer)
    writer.close()
    if let target = unit.target {
      writer.open("target", .text)
      write(target, to: &writer)
      writer.close()
    }
    writer.close()
    writer.close()
  }

  /// The name of the segment, where something refers to it.
  private static let segment: StaticString = "s1"

  /// What a memory offers (section 5.1). Its codes have no data of their own: what the unit's are in Markdown is theirs.
  private func match(_ match: TranslationMatch, _ writer: inout XMLWriter) {
    writer.open("mtc:matches")
    writer.open("mtc:match")
    writer.attribute("ref", "#\(Self.segment)")
    writer.attribute("id", word: "m1")
    writer.attribute("similarity", match.score)
    writer.attribute("type", word: "tm")
    if !match.origin.isEmpty { writer.attribute("origin", match.origin) }
    var bare = self
    bare.data = []
    writer.open("source", .text)
    bare.write(match.source, to: &writer)
    writer.close()
    writer.open("target", .text)
    bare.write(match.target, to: &writer)
    writer.close()
    writer.close()
    writer.close()
  }

  private func notes(_ writer: inout XMLWriter) {
    let notes = XLIFFNote.notes(of: unit)
    guard !notes.isEmpty else { return }
    writer.open("notes")
    for note in notes {
      writer.open("note", .text)
      writer.attribute("category", note.origin.rawValue)
      writer.text(note.text)
      writer.close()
    }
    writer.close()
  }

  /// What nobody stands for is `initial`: a translator has it to do.
  private var state: (StaticString, StaticString?) {
    if unit.target == nil { return ("initial", nil) }
    if unit.isStale { return ("initial", "cascade:stale") }
    return switch unit.state {
    case .machine: ("initial", "cascade:machine")
    case .translated: ("translated", nil)
    case .reviewed: ("reviewed", nil)
    }
  }

  private func write(_ text: CodedText, to writer: inout XMLWriter) {
    for item in InlineSequence(text).items {
      switch item {
      case .text(let words): writer.text(words)
      case .forbidden(let scalar):
        writer.open("cp")
        writer.attribute("hex", scalar.hexadecimal)
        writer.close()
      case .close: writer.close()
      case .standalone(let mark): standalone(mark, &writer)
      case .open(let mark):
        writer.open("pc")
        let code = unit.codes.code(mark.number, isPaired: true)
        identity(mark, code, &writer)
        type(code, &writer)
        flags(code, &writer)
        if let marks = code.kind.marks {
          if let start = reference(marks.start) { writer.attribute("dataRefStart", start) }
          if let end = reference(marks.end) { writer.attribute("dataRefEnd", end) }
        }
      case .start(let mark, let isIsolated):
        writer.open("sc")
        let code = unit.codes.code(mark.number, isPaired: true)
        identity(mark, code, &writer)
        type(code, &writer)
        flags(code, &writer)
        if isIsolated { writer.attribute("isolated", word: "yes") }
        writer.close()
      case .end(let mark, let isIsolated):
        writer.open("ec")
        let code = unit.codes.code(mark.number, isPaired: true)
        if isIsolated {
          writer.attribute("id", "\(mark.number)-end\(mark.copy)")
          type(code, &writer)
          writer.attribute("isolated", word: "yes")
        } else {
          writer.attribute("startRef", Self.id(mark))
        }
        flags(code, &writer)
        writer.close()
      }
    }
  }

  private func standalone(_ mark: InlineSequence.Mark, _ writer: inout XMLWriter) {
    let code = unit.codes.code(mark.number, isPaired: false)
    writer.open("ph")
    identity(mark, code, &writer)
    type(code, &writer)
    if !code.visible.isEmpty {
      writer.attribute("equiv", code.kind == .lineBreak ? "\n" : code.display)
      writer.attribute("disp", code.visible)
    }
    flags(code, &writer)
    if let data = reference(code.native) { writer.attribute("dataRef", data) }
    writer.close()
  }

  /// A copy has an id of its own; without data by which it is known, it says whose copy it is (section 4.7.2.4.1).
  private func identity(_ mark: InlineSequence.Mark, _ code: InlineCode, _ writer: inout XMLWriter) {
    writer.attribute("id", Self.id(mark))
    if mark.copy > 0, code.kind.canBeRepeated, code.kind.marks == nil { writer.attribute("copyOf", mark.number) }
  }

  private static func id(_ mark: InlineSequence.Mark) -> String {
    mark.copy == 0 ? "\(mark.number)" : "\(mark.number)-\(mark.copy)"
  }

  private func type(_ code: InlineCode, _ writer: inout XMLWriter) {
    let (type, subType) = code.kind.xliff2
    writer.attribute("type", word: type)
    if let subType { writer.attribute("subType", word: subType) }
  }

  private func flags(_ code: InlineCode, _ writer: inout XMLWriter) {
    writer.attribute("canCopy", word: code.kind.canBeRepeated ? "yes" : "no")
    writer.attribute("canDelete", word: code.kind.canBeLeftOut ? "yes" : "no")
    writer.attribute("canReorder", word: "yes")
  }

  private func reference(_ text: String) -> String? { data.firstIndex(of: text).map { "d\($0 + 1)" } }
}
