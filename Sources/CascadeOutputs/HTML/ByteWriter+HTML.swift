package import CascadeMarkup
package import CascadeText

extension ByteWriter {
  /// Begins a new line, unless the text is at the start of one.
  package mutating func line() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { markup("\n") }
  }

  /// Writes an address for a double-quoted attribute: bytes that no address may hold become `%XX`.
  package mutating func address(_ text: [UInt8], _ range: Range<Int>) {
    var clean = range.lowerBound
    for index in range {
      let byte = text[index]
      guard !Self.isAddressByte[Int(byte)] else { continue }
      written(text[clean..<index])
      clean = index + 1
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "'"): markup("&#x27;")
      default: written([UInt8(ascii: "%"), Self.hexadecimal(byte >> 4), Self.hexadecimal(byte & 15)])
      }
    }
    written(text[clean..<range.upperBound])
  }

  /// Writes an address, or nothing where it would run a script or open a file.
  package mutating func safeAddress(_ document: Document, _ range: Range<Int>) {
    guard !Self.isDangerous(document.bytes, range) else { return }
    address(document.bytes, range)
  }

  /// Whether an address has a scheme that browsers run or that reaches into the reader's machine.
  package static func isDangerous(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let start = text[range].prefix(16).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    if start.starts(with: "data:image/".utf8) {
      let rest = start.dropFirst(11)
      return !["png", "gif", "jpeg", "webp"].contains { rest.starts(with: $0.utf8) }
    }
    return ["javascript:", "vbscript:", "file:", "data:"].contains { start.starts(with: $0.utf8) }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }

  /// The bytes that stand in an address as they are: letters, digits, and the signs of RFC 3986 but `&`, `'`, brackets.
  private static let isAddressByte: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.+!*(),%#@?=;:/$~".utf8 {
      table[Int(byte)] = true
    }
    return table
  }()
}
