import CascadeCurriculum
import CascadeTranslation
import Foundation

/// Translations from PO files of programs: real people's work, with their habits and slips.
struct Corpus {
  /// The language.
  let locale: LocaleTag
  /// The units, each file a document.
  let units: [QualityUnit]

  /// Reads the PO files of `folder`, named by its language; lists of names of countries and languages are left out.
  init?(_ folder: URL) throws {
    guard let locale = LocaleTag(folder.lastPathComponent.replacing("_", with: "-")) else { return nil }
    self.locale = locale
    var units: [QualityUnit] = []
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
    for file in files where file.hasSuffix(".po") && !file.hasPrefix("iso_") {
      let bytes = try Array(Data(contentsOf: folder.appending(path: file)))
      for entry in POReader.read(bytes).entries {
        guard !entry.isHeader, !entry.isObsolete, !entry.isFuzzy, !entry.target.isEmpty else { continue }
        // Names of translators are no translation.
        guard !entry.source.lowercased().hasPrefix("translator") else { continue }
        if let unit = Self.unit(entry, "\(file).\(units.count)", file) { units.append(unit) }
      }
    }
    self.units = units
  }

  private static func unit(_ entry: POEntry, _ id: String, _ document: String) -> QualityUnit? {
    let source = ProgramText(entry.source)
    guard source.text.hasLetter else { return nil }
    let target = ProgramText(entry.target)
    let isSentence = entry.source.hasSuffix(".") || entry.source.hasSuffix("?") || entry.source.hasSuffix("!")
    let codes = (0..<source.count).map { InlineCode(number: $0 + 1, kind: .value, node: 0) }
    return QualityUnit(
      id: UnitID(id), kind: isSentence ? .paragraph : .field, document: document, source: source.text,
      target: target.text, codes: codes)
  }
}

/// A text of a program: what is put in at run time as codes, without the signs of keys and tags.
struct ProgramText {
  /// The text.
  private(set) var text = CodedText()
  /// How many codes it has.
  private(set) var count = 0

  /// Reads `string`.
  init(_ string: String) {
    var plain = string.replacing(
      /\s?\([\u{200C}\u{200E}\u{200F}]?[_&][A-Za-z0-9][\u{200C}\u{200E}\u{200F}]?\)/, with: "")
    plain = plain.replacing(/<\/?[a-z]+( [^<>]*)?\/?>/, with: "")
    plain = plain.replacing(/_(?=[\p{L}\p{N}])|&(?=\p{L})/, with: "").replacing(/_(?=$|:|\.)/, with: "")
    var rest = plain[...]
    while let match = rest.firstMatch(of: /%(?:([0-9]+)\$)?[-+#0I']*[0-9*]*(?:\.[0-9*]+)?(?:hh|h|ll|l|z|j|t)?[a-zA-Z]/)
    {
      text.append(.text(String(rest[..<match.range.lowerBound])))
      count += 1
      text.append(.standalone(match.1.flatMap { Int($0) } ?? count))
      rest = rest[match.range.upperBound...]
    }
    text.append(.text(String(rest)))
  }
}
