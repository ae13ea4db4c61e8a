/// HTML as CommonMark recognises it (CommonMark 0.31, section 6.6).
enum RawHTML {
  /// The offset after the name of an element that begins at `start`; `start` itself where none does.
  static func endOfName(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard start < end, bytes[start].isLetter else { return start }
    var position = start + 1
    while position < end, bytes[position].isLetter || bytes[position].isDigit || bytes[position] == UInt8(ascii: "-") {
      position += 1
    }
    return position
  }

  /// The offset after the open or closing tag whose `<` stands before `start`.
  static func endOfTag(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    if bytes[start] == UInt8(ascii: "/") {
      let name = endOfName(bytes, start + 1, end)
      guard name > start + 1 else { return nil }
      let close = skipSpace(bytes, name, end)
      return close < end && bytes[close] == UInt8(ascii: ">") ? close + 1 : nil
    }
    var position = endOfName(bytes, start, end)
    guard position > start else { return nil }
    while true {
      let next = skipSpace(bytes, position, end)
      guard next < end else { return nil }
      switch bytes[next] {
      case UInt8(ascii: ">"): return next + 1
      case UInt8(ascii: "/"): return next + 1 < end && bytes[next + 1] == UInt8(ascii: ">") ? next + 2 : nil
      default:
        guard next > position, let attribute = endOfAttribute(bytes, next, end) else { return nil }
        position = attribute
      }
    }
  }

  private static func endOfAttribute(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard bytes[start].isLetter || bytes[start] == UInt8(ascii: "_") || bytes[start] == UInt8(ascii: ":") else {
      return nil
    }
    var position = start + 1
    while position < end, isNameByte(bytes[position]) { position += 1 }
    let equals = skipSpace(bytes, position, end)
    guard equals < end, bytes[equals] == UInt8(ascii: "=") else { return position }
    return endOfValue(bytes, skipSpace(bytes, equals + 1, end), end)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "-"): true
    default: byte.isLetter || byte.isDigit
    }
  }

  private static func endOfValue(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    if bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") {
      return bytes.firstIndex(of: bytes[start], from: start + 1, to: end).map { $0 + 1 }
    }
    var position = start
    loop: while position < end, !bytes[position].isSpace {
      switch bytes[position] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "`"):
        break loop
      default: position += 1
      }
    }
    return position > start ? position : nil
  }

  /// The offset after white space.
  static func skipSpace(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var position = start
    while position < end, bytes[position].isSpace { position += 1 }
    return position
  }
}
