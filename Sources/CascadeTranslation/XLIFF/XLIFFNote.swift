import CascadeXML

/// A note on a unit, and whose it is: `from` in XLIFF 1.2, `category` in 2.1.
struct XLIFFNote {
  /// Who wrote it, or what it is.
  enum Origin: String {
    /// What a package tells its translators.
    case package = "cascade"
    /// What the source said when it was translated.
    case formerSource = "former-source"
    /// What translators noted.
    case translator
  }

  /// Whose it is.
  let origin: Origin
  /// What it says.
  let text: String

  /// The notes that go out with `unit`.
  static func notes(of unit: TranslationUnit) -> [XLIFFNote] {
    var notes = unit.notes.map { XLIFFNote(origin: .package, text: $0) }
    notes += unit.comments.map { XLIFFNote(origin: .translator, text: $0) }
    if let former = unit.formerSource, unit.isStale, !former.isEmpty {
      notes.append(XLIFFNote(origin: .formerSource, text: former))
    }
    return notes
  }

  /// What translators noted on the unit `element`: all notes that did not go out as anything else.
  static func comments(in element: XMLElement) -> [String] {
    let holders = [element] + element.elements.filter { $0.name == "notes" }
    return holders.flatMap(\.elements).filter { $0.name == "note" }.compactMap { note in
      let origin = (note["from"] ?? note["category"]).flatMap(Origin.init)
      let words = note.words
      return origin == .package || origin == .formerSource || words.isEmpty ? nil : words
    }
  }
}
