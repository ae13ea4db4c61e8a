public import CascadeCurriculum

/// Writes terms as tables: tab-separated values (IANA, `text/tab-separated-values`), in UTF-8 with line feeds.
///
/// A tab or line end in a text becomes a space.
public enum TermTable {
  /// The table of all languages: id, part of speech, a column for each language, definition, note.
  ///
  /// Several words of one language stand in one cell, parted by ` | `. A cell that a spreadsheet would run has an
  /// apostrophe before it: see ``SheetCell``.
  public static func bytes(of bank: TermBank) -> [UInt8] {
    var bytes: [UInt8] = []
    let languages = bank.languages
    row(["id", "part"] + languages.map(\.text) + ["definition", "note"], to: &bytes)
    for concept in bank.concepts {
      let words = languages.map { language in
        concept.words.filter { $0.language == language }.map(\.text).joined(separator: " | ")
      }
      let cells = [concept.id, concept.words.first?.part ?? ""] + words + [concept.definition, concept.note]
      row(cells.map { SheetCell.guarded($0) }, to: &bytes)
    }
    return bytes
  }

  /// The glossary that OmegaT reads: the term, its word in `language`, and the definition with the note.
  ///
  /// A term with several words on either side has a row for each pair, as OmegaT finds what stands in the first column.
  public static func glossary(of bank: TermBank, in language: LocaleTag) -> [UInt8] {
    var bytes = Array("# term, translation, remark\n".utf8)
    for concept in bank.concepts {
      for source in concept.words where source.language == bank.language && !source.text.isEmpty {
        for target in concept.words where target.language == language && !target.text.isEmpty {
          let remarks = [concept.definition, concept.note, target.note].filter { !$0.isEmpty }
          row([source.text, target.text, remarks.joined(separator: " – ")], to: &bytes)
        }
      }
    }
    return bytes
  }

  private static func row(_ cells: [String], to bytes: inout [UInt8]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(0x09) }
      for byte in cell.replacing("\r\n", with: " ").utf8 {
        bytes.append(byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte)
      }
    }
    bytes.append(0x0A)
  }
}
