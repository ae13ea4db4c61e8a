/// One record of a table in text (RFC 4180, section 2), as far as it can be made out.
struct SheetRecord {
  /// The cells, without the quotation marks around them.
  private(set) var cells: [String] = []
  /// The place behind its line end.
  private(set) var end: Int
  /// Whether a quotation mark opens a cell and none closes it.
  private(set) var isOpen = false
  /// Whether the text ends without a line end behind it.
  private(set) var isLast = false
  /// The places at which the lines inside it begin, but for the first.
  private(set) var lines: [Int] = []

  /// Reads the record that begins at `start` of `text`, before `limit`.
  ///
  /// A quotation mark opens a cell at its start alone; what follows the closing one belongs to the cell as it stands.
  init(at start: Int, of text: [UInt8], separator: UInt8, limit: Int = .max) {
    let limit = min(limit, text.count)
    var cell: [UInt8] = []
    var isQuoted = false
    var isFresh = true
    var index = start
    end = limit
    isLast = true
    while index < limit {
      let byte = text[index]
      if isQuoted {
        if byte == UInt8(ascii: "\"") {
          if index + 1 < limit, text[index + 1] == byte {
            cell.append(byte)
            index += 1
          } else {
            isQuoted = false
          }
        } else {
          if byte == 0x0A || byte == 0x0D && !(index + 1 < limit && text[index + 1] == 0x0A) { lines.append(index + 1) }
          cell.append(byte)
        }
      } else if byte == UInt8(ascii: "\""), isFresh {
        isQuoted = true
        isFresh = false
      } else if byte == separator {
        cells.append(Self.string(cell))
        cell = []
        isFresh = true
      } else if byte == 0x0A || byte == 0x0D {
        let isPair = byte == 0x0D && index + 1 < limit && text[index + 1] == 0x0A
        end = index + (isPair ? 2 : 1)
        isLast = false
        break
      } else {
        cell.append(byte)
        isFresh = false
      }
      index += 1
    }
    isOpen = isQuoted
    cells.append(Self.string(cell))
  }

  /// The text of a cell; line ends of any kind become line feeds.
  private static func string(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(0x0D) else { return text }
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// Whether nothing stands in it.
  var isBlank: Bool { cells.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}
