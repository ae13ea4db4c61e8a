import CascadeCurriculum

/// Reads a sheet as spreadsheets leave it: with commas, semicolons or tabs, in UTF-8 or UTF-16, with line ends of any
/// kind, its columns in any order and others among them.
///
/// A record that cannot be read is a fault with its line; the others are there. A record that runs on into the next ones,
/// because a quotation mark is lacking, costs itself alone where the next begins with an id of ours. Sheets do not say how
/// far a translation is, nor in which document a unit stands: all units are in one without a name.
public enum SheetCSVReader {
  /// What the file `bytes` holds.
  public static func read(_ bytes: [UInt8]) -> ReturnPackage {
    let text = SheetText(bytes)
    for separator in ",;\t|".utf8 {
      var place = 0
      for _ in 0..<20 where place < text.bytes.count {
        let record = SheetRecord(at: place, of: text.bytes, separator: separator)
        if let columns = SheetColumns(record) {
          var reader = SheetReader(text, separator, columns)
          reader.read(from: record.end, before: place)
          return reader.package
        }
        place = record.end
      }
    }
    var package = ReturnPackage()
    package.faults.append(
      ReturnPackage.Fault(
        line: 1, reason: "no row names the columns 'id' and 'translation'",
        text: String(decoding: text.bytes, as: UTF8.self)))
    return package
  }
}

/// Reads the records below the one that names the columns.
private struct SheetReader {
  private(set) var package = ReturnPackage()
  private let text: SheetText
  private let separator: UInt8
  private let columns: SheetColumns
  private var document = ReturnPackage.Document(name: "")
  private var seen: [UnitID: ReturnedText?] = [:]
  private var line = 1
  /// How many more times a line inside a record may be tried as the start of the next.
  private var attempts = 10_000

  init(_ text: SheetText, _ separator: UInt8, _ columns: SheetColumns) {
    self.text = text
    self.separator = separator
    self.columns = columns
  }

  /// Reads all records from `start` on; those before `header`, which names the columns, are faults if they look like ours.
  mutating func read(from start: Int, before header: Int) {
    var place = 0
    while place < text.bytes.count {
      let record = SheetRecord(at: place, of: text.bytes, separator: separator)
      if place < start {
        if place < header, SheetReader.isID(record.cells[0]) {
          fault("a row above the one that names the columns", record, place..<record.end)
        }
        advance(&place, to: record.end)
      } else if let next = nextRecord(inside: record) {
        fault(
          "a quotation mark is lacking, or one too many: the row runs on into the next", record, place..<next)
        advance(&place, to: next)
      } else {
        unit(record, place..<record.end)
        advance(&place, to: record.end)
      }
    }
    package.documents = [document]
  }

  private mutating func advance(_ place: inout Int, to end: Int) {
    var index = place
    while index < end {
      let byte = text.bytes[index]
      if byte == 0x0A || byte == 0x0D && !(index + 1 < end && text.bytes[index + 1] == 0x0A) { line += 1 }
      index += 1
    }
    place = end
  }

  /// Where a record of ours begins inside `record`, if one does.
  private mutating func nextRecord(inside record: SheetRecord) -> Int? {
    for start in record.lines where start < text.bytes.count && attempts > 0 {
      let inner = SheetRecord(at: start, of: text.bytes, separator: separator, limit: start + 16_384)
      attempts -= 1
      guard columns.id < inner.cells.count, Self.isID(inner.cells[columns.id]) else { continue }
      if let kind = columns.kind {
        if kind < inner.cells.count, UnitKind(rawValue: inner.cells[kind]) != nil { return start }
      } else if inner.cells.count == columns.names.count {
        return start
      }
    }
    return nil
  }

  /// Whether `cell` is an id as the ledger gives them: a document, a point, six letters.
  private static func isID(_ cell: String) -> Bool {
    let parts = cell.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last, last.count == 6 else { return false }
    return last.allSatisfy { (0x61...0x7A).contains($0) || (0x32...0x37).contains($0) }
      && !cell.contains(where: \.isWhitespace)
  }

  private mutating func unit(_ record: SheetRecord, _ range: Range<Int>) {
    if record.isBlank || columns.isRepeated(by: record) { return }
    if let reason = reason(against: record) { return fault(reason, record, range) }
    var unit = ReturnedUnit(id: id(of: record), line: line)
    unit.source = columns.source.map { .tokens(cell($0, record)) }
    let target = cell(columns.translation, record)
    if !target.allSatisfy(\.isWhitespace) { unit.target = .tokens(target) }
    unit.comments = columns.note.map { SheetNotes.comments(in: cell($0, record)) } ?? []
    if let first = seen[unit.id] {
      if first != unit.target { fault("a unit that was there before, with another translation", record, range) }
      return
    }
    seen[unit.id] = .some(unit.target)
    document.units.append(unit)
  }

  /// Why `record` cannot be taken; `nil` if it can.
  private func reason(against record: SheetRecord) -> String? {
    if record.isOpen { return "a quotation mark that does not end" }
    let count = columns.names.count
    // Spreadsheets write as many cells in each row, so that even an empty one too many tells of a separator.
    if record.cells.count > count {
      return "\(record.cells.count) cells in \(count) columns: one that holds a separator has no quotation marks"
    }
    if record.cells.count < count, record.isLast { return "the file ends inside the row" }
    let id = id(of: record).text
    if id.isEmpty { return "a row without an id" }
    if id.contains(where: \.isNewline) { return "an id of several lines" }
    if record.cells.count < count, let kind = columns.kind, UnitKind(rawValue: cell(kind, record)) == nil {
      return "\(record.cells.count) cells in \(count) columns"
    }
    if text.isDamaged, record.cells.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
      return "bytes that are no text; the sheet must be saved as 'CSV UTF-8'"
    }
    let target = cell(columns.translation, record)
    if Self.errors.contains(target) { return "'\(target)': the spreadsheet took the translation for a formula" }
    if columns.translation < record.cells.count, record.cells[columns.translation].utf16.count >= Self.longest {
      return "\(Self.longest) characters, more than which no cell holds: the end of the translation may be lost"
    }
    let source = columns.source.map { cell($0, record) } ?? ""
    if Self.hasLostLetters(target), !Self.hasLostLetters(source) {
      return "the letters of the translation are lost; the sheet must be saved as 'CSV UTF-8'"
    }
    return nil
  }

  /// How many UTF-16 code units a cell of Excel holds; what is longer is cut off without a word.
  private static let longest = 32_767

  /// What spreadsheets show in the place of what they could not work out.
  private static let errors: Set<String> = [
    "#NAME?", "#REF!", "#VALUE!", "#N/A", "#DIV/0!", "#NULL!", "#NUM!", "#ERROR!", "Err:508", "Err:509", "Err:510",
  ]

  /// Whether question marks stand in the place of all letters.
  private static func hasLostLetters(_ text: String) -> Bool {
    text.count { $0 == "?" } >= 3 && !text.contains(where: \.isLetter)
  }

  private func cell(_ column: Int, _ record: SheetRecord) -> String {
    column < record.cells.count ? SheetCell.plain(record.cells[column]) : ""
  }

  private func id(of record: SheetRecord) -> UnitID {
    var text = Substring(cell(columns.id, record))
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return UnitID(String(text))
  }

  /// Notes that `record` is not taken, with its translation, or with all that stands there if that is not known.
  private mutating func fault(_ reason: String, _ record: SheetRecord, _ range: Range<Int>) {
    let id = id(of: record)
    let isWhole = record.cells.count == columns.names.count && record.end == range.upperBound && !record.isOpen
    let words = isWhole ? cell(columns.translation, record) : String(decoding: text.bytes[range], as: UTF8.self)
    package.faults.append(
      ReturnPackage.Fault(line: line, reason: reason, unit: id.text.isEmpty ? nil : id, text: words))
  }
}
