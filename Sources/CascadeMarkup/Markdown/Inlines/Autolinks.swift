/// Addresses between `<` and `>` (CommonMark 0.31, section 6.5).
enum Autolinks: InlineRule {
  static var signs: String { "<" }

  private enum Role {
    static let address: UInt8 = 0
    static let mail: UInt8 = 1
  }

  static func scan(_ parser: inout InlineParser) {
    let bytes = parser.leaf.bytes
    let start = parser.position + 1
    if let end = endOfAddress(bytes, start, parser.leaf.end) {
      parser.take(Role.address, to: end)
    } else if let end = endOfMailAddress(bytes, start, parser.leaf.end) {
      parser.take(Role.mail, to: end)
    }
  }

  static func write(_ parser: inout InlineParser, _ index: Int) -> Int {
    let item = parser.items[index]
    parser.writeAutolink(item, isMail: item.role == Role.mail)
    return index + 1
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

extension InlineParser {
  /// Writes an address between `<` and `>`, and as its text the address, in which character references count and
  /// backslashes do not.
  fileprivate mutating func writeAutolink(_ item: InlineItem, isMail: Bool) {
    let range = Int(item.lower) + 1..<Int(item.upper) - 1
    begin(.link, at: Int(item.lower))
    var lower = range.lowerBound
    var position = lower
    while let sign = leaf.bytes.firstIndex(of: UInt8(ascii: "&"), from: position, to: range.upperBound) {
      position = sign + 1
      guard let entity = EntityReference(leaf.bytes, at: sign, end: range.upperBound) else { continue }
      add(lower..<sign)
      output.add(entity.utf8, for: leaf.source(sign)..<leaf.sourceEnd(entity.end))
      lower = entity.end
      position = lower
    }
    add(lower..<range.upperBound)
    let index = output.end(at: leaf.sourceEnd(Int(item.upper)))
    let address = output.nodes[index + 1].literal
    output.nodes[index].literal =
      isMail ? output.address("mailto:", address, at: leaf.source(range.lowerBound)) : address
  }
}
