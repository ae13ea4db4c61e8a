/// Writes a sheet for those who have only a spreadsheet: CSV (RFC 4180) in UTF-8 with a byte order mark.
///
/// The columns are id, kind, source, translation and note; codes are tokens. Line ends inside a cell are line feeds. No
/// cell begins as a formula does: see ``SheetCell``. Only what a person stands for is in the column of translations; a
/// draft of a machine, and what was translated before the source changed, are told in the note.
public enum SheetCSVWriter {
  /// The names of the columns, in order.
  static let columns = ["id", "kind", "source", "translation", "note"]

  /// The sheet of `package`, the same bytes each time.
  public static func bytes(of package: TranslationPackage) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    row(columns, to: &bytes)
    for unit in package.documents.flatMap(\.units) {
      let target = SheetNotes.isDone(unit) ? unit.target?.tokens(unit.codes) ?? "" : ""
      row(
        [
          unit.id.text, unit.kind.rawValue, unit.source.tokens(unit.codes), target,
          SheetNotes.lines(of: unit).joined(separator: "\n"),
        ].map { SheetCell.guarded($0) }, to: &bytes)
    }
    return bytes
  }

  /// Writes a record (RFC 4180, section 2, rules 1, 5, 6 and 7).
  private static func row(_ cells: [String], to bytes: inout [UInt8]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      let text = cell.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      guard needsQuotes(text) else {
        bytes += text.utf8
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in text.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += [0x0D, 0x0A]
  }

  /// Whether `text` holds what parts cells for some program, or begins or ends with what programs trim.
  private static func needsQuotes(_ text: String) -> Bool {
    text.utf8.contains { ",;\t\n\"".utf8.contains($0) } || text.first?.isWhitespace ?? false
      || text.last?.isWhitespace ?? false
  }
}
