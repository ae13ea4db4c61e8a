import CascadeTranslation

extension Damage {
  /// What spreadsheets do to tables.
  static let sheets: [Damage] = [
    Damage(name: "with semicolons or tabs", formats: [.sheet]) { file, random in
      let separator = random.number(below: 2) == 0 ? ";" : "\t"
      return DamagedFile(bytes: Sheet(file.bytes).bytes(separator), intact: Set(file.units.map(\.id)))
    },
    Damage(name: "quotation marks lost", formats: [.sheet]) { file, _ in
      var result = DamagedFile(bytes: file.bytes.filter { $0 != UInt8(ascii: "\"") })
      for sent in file.units {
        let hasMarks = file.bytes[sent.range].contains(UInt8(ascii: "\""))
        if hasMarks { result.damaged.insert(sent.id) } else { result.intact.insert(sent.id) }
      }
      return result
    },
    Damage(name: "columns in another order", formats: [.sheet]) { file, random in
      var sheet = Sheet(file.bytes)
      let order = Array(0..<5).shuffled(using: &random)
      sheet.rows = sheet.rows.map { row in order.map { row[$0] } }
      return DamagedFile(bytes: sheet.bytes(","), intact: Set(file.units.map(\.id)))
    },
    Damage(name: "columns under each other's names", formats: [.sheet]) { file, _ in
      var sheet = Sheet(file.bytes)
      for place in sheet.rows.indices.dropFirst() { sheet.rows[place].swapAt(2, 3) }
      return DamagedFile(bytes: sheet.bytes(","), damaged: Set(file.units.map(\.id)), mustBeRefused: true)
    },
    Damage(name: "a cell cut at 32,767 characters", formats: [.sheet]) { file, random in
      var sheet = Sheet(file.bytes)
      let place = random.number(below: file.units.count)
      let id = file.units[place].id
      guard let row = sheet.rows.firstIndex(where: { $0[0] == id.text }) else { return nil }
      let words = sheet.rows[row][3] + " "
      let long = String(repeating: words, count: 32_767 / words.utf16.count + 1)
      sheet.rows[row][3] = String(decoding: long.utf16.prefix(32_767), as: UTF16.self)
      return DamagedFile(
        bytes: sheet.bytes(","), intact: Set(file.units.map(\.id)).subtracting([id]), damaged: [id])
    },
  ]
}

/// A table as a spreadsheet has it.
struct Sheet {
  /// The rows, each with its cells.
  var rows: [[String]] = []

  /// Reads a table of RFC 4180.
  init(_ bytes: [UInt8]) {
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var last: UInt8 = 0
    for byte in bytes.withoutMark where byte != 0x0D {
      defer { last = byte }
      if byte == UInt8(ascii: "\"") {
        // A doubled mark inside of quotes ends and begins them again.
        if !isQuoted, last == byte { cell.append(byte) }
        isQuoted.toggle()
      } else if isQuoted || byte != UInt8(ascii: ",") && byte != 0x0A {
        cell.append(byte)
      } else {
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
        if byte == 0x0A {
          rows.append(row)
          row = []
        }
      }
    }
  }

  /// The table with `separator` between its cells, each in quotation marks.
  func bytes(_ separator: String) -> [UInt8] {
    let lines = rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator) + "\r\n"
    }
    return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
  }
}
