/// Writes where links lead, and what stands behind code fences: text in which backslashes and character references
/// count.
enum LinkText {
  /// Appends `text` as a destination: as it is, or between `<` and `>`. An empty one needs these too, unless it is alone.
  static func appendDestination(_ text: [UInt8], isAlone: Bool, to bytes: inout [UInt8]) {
    if text.isEmpty {
      if !isAlone { bytes.append("<>") }
      return
    }
    if text[0] == UInt8(ascii: "<") || text.contains(where: { $0 <= 0x20 || $0 == 0x7F }) {
      bytes.append("<")
      append(text, escaping: "<>", to: &bytes)
      bytes.append(">")
    } else {
      append(text, escaping: isBalanced(text) ? "" : "()", to: &bytes)
    }
  }

  /// Whether each parenthesis has its counterpart, and not too many lie one in another.
  private static func isBalanced(_ text: [UInt8]) -> Bool {
    var depth = 0
    for byte in text {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 || depth > 32 { return false }
    }
    return depth == 0
  }

  /// Appends `text` as a title, with the space before it.
  static func appendTitle(_ text: [UInt8], to bytes: inout [UInt8]) {
    bytes.append(" \"")
    append(text, escaping: "\"", to: &bytes)
    bytes.append("\"")
  }

  /// Appends `text` as the info string of a code block.
  static func appendInfo(_ text: [UInt8], to bytes: inout [UInt8]) { append(text, escaping: "", to: &bytes) }

  /// Appends `text`; `signs` get a backslash, line ends and spaces at its ends become character references.
  private static func append(_ text: [UInt8], escaping signs: StaticString, to bytes: inout [UInt8]) {
    for (index, byte) in text.enumerated() {
      let isAtEnd = index == 0 || index == text.count - 1
      switch byte {
      case 0: bytes.append("\u{FFFD}")
      case 0x0A, 0x0D: bytes.appendReference(text, index..<index + 1)
      case _ where isAtEnd && byte.isSpace: bytes.appendReference(text, index..<index + 1)
      case UInt8(ascii: "\\") where index + 1 == text.count || text[index + 1].isPunctuation || text[index + 1].isSpace:
        bytes.append("\\\\")
      case UInt8(ascii: "&") where text.isReference(at: index, end: text.count): bytes.append("\\&")
      case _ where signs.withUTF8Buffer({ $0.contains(byte) }): bytes += [UInt8(ascii: "\\"), byte]
      default: bytes.append(byte)
      }
    }
  }
}
