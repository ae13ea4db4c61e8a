/// CommonMark 0.31, section 6.5.
extension InlineParser {
  /// `<`: an address, a tag, or text.
  mutating func pointedBracket() {
    let bytes = leaf.bytes
    let start = position + 1
    if let end = Self.endOfAddress(bytes, start, leaf.end) {
      take(.autolink, to: end)
    } else if let end = Self.endOfMailAddress(bytes, start, leaf.end) {
      take(.mailLink, to: end)
    } else if let end = endOfHTML(start) {
      take(.html, to: end)
    } else {
      position = start
    }
  }

  /// The offset after an absolute address and its `>`.
  static func endOfAddress(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard start < end, bytes[start].isLetter else { return nil }
    var position = start + 1
    while position < end, isSchemeByte(bytes[position]) { position += 1 }
    guard position < end, bytes[position] == UInt8(ascii: ":"), position - start >= 2, position - start <= 32 else {
      return nil
    }
    while position < end, bytes[position] > UInt8(ascii: " "), bytes[position] != UInt8(ascii: "<") {
      if bytes[position] == UInt8(ascii: ">") { return position + 1 }
      position += 1
    }
    return nil
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "-"): true
    default: byte.isLetter || byte.isDigit
    }
  }

  /// The offset after a mail address and its `>`.
  static func endOfMailAddress(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var position = start
    while position < end, isMailByte(bytes[position]) { position += 1 }
    guard position > start, position < end, bytes[position] == UInt8(ascii: "@") else { return nil }
    while true {
      position += 1
      let label = position
      while position < end, bytes[position].isLetter || bytes[position].isDigit || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      guard position > label, position - label <= 63, position < end, bytes[label] != UInt8(ascii: "-"),
        bytes[position - 1] != UInt8(ascii: "-")
      else { return nil }
      if bytes[position] == UInt8(ascii: ">") { return position + 1 }
      guard bytes[position] == UInt8(ascii: ".") else { return nil }
    }
  }

  private static func isMailByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "@"), UInt8(ascii: "["),
      UInt8(ascii: "\\"), UInt8(ascii: "]"):
      false
    default: byte.isPunctuation || byte.isLetter || byte.isDigit
    }
  }
}
