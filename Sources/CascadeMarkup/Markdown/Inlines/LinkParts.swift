/// The parts of links and of their definitions (CommonMark 0.31, sections 4.7 and 6.3).
enum LinkParts {
  /// How many characters a label may have.
  static let longestLabel = 999
  /// How many parentheses may lie one in another in a destination.
  private static let deepestParenthesis = 32

  /// The label in the brackets that open at `start`, without them and without a bracket in it.
  static func label(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int>? {
    let lower = start + 1
    var position = lower
    var characters = 0
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return lower..<position
      case UInt8(ascii: "\\") where position + 1 < end && bytes[position + 1].isPunctuation:
        position += 2
        characters += 2
      case let byte:
        position += 1
        if byte & 0xC0 != 0x80 { characters += 1 }
      }
      guard characters <= longestLabel else { return nil }
    }
    return nil
  }

  /// Whether what stands at `range` is short enough for a label.
  static func isShort(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if range.count <= longestLabel { return true }
    guard range.count <= 4 * longestLabel else { return false }
    return range.count { bytes[$0] & 0xC0 != 0x80 } <= longestLabel
  }

  /// The destination at `start`, without pointed brackets, and the offset after it.
  static func destination(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> (range: Range<Int>, next: Int)? {
    guard start < end else { return nil }
    return bytes[start] == UInt8(ascii: "<") ? pointed(bytes, start, end) : bare(bytes, start, end)
  }

  private static func pointed(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> (range: Range<Int>, next: Int)? {
    var position = start + 1
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: ">"): return (start + 1..<position, position + 1)
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "<"): return nil
      case UInt8(ascii: "\\"): position += 2
      default: position += 1
      }
    }
    return nil
  }

  private static func bare(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> (range: Range<Int>, next: Int)? {
    var depth = 0
    var position = start
    loop: while position < end {
      switch bytes[position] {
      case UInt8(ascii: "\\") where position + 1 < end && bytes[position + 1].isPunctuation: position += 1
      case UInt8(ascii: "("):
        depth += 1
        if depth > deepestParenthesis { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { break loop }
        depth -= 1
      case let byte where byte.isSpace:
        if position == start { return nil }
        break loop
      default: break
      }
      position += 1
    }
    return (start..<position, position)
  }

  /// The title at `start`, without its quotes or parentheses.
  static func title(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int>? {
    guard start < end else { return nil }
    let close: UInt8
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[start]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var position = start + 1
    while position < end {
      switch bytes[position] {
      case close: return start + 1..<position
      case UInt8(ascii: "(") where close == UInt8(ascii: ")"): return nil
      case UInt8(ascii: "\\") where position + 1 < end && bytes[position + 1].isPunctuation: position += 2
      default: position += 1
      }
    }
    return nil
  }

  /// The offset after blanks, at most one line end, and blanks.
  static func overLineEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let position = blanks(bytes, start, end)
    guard position < end, let next = lineEnd(bytes, position, end) else { return position }
    return blanks(bytes, next, end)
  }

  /// The offset after blanks and a line end or the end of the text; `nil` if something else stands there.
  static func restOfLine(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let position = blanks(bytes, start, end)
    return position == end ? end : lineEnd(bytes, position, end)
  }

  private static func blanks(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var position = start
    while position < end, bytes[position].isBlank { position += 1 }
    return position
  }

  /// The offset after the line end at `position`; `nil` if none stands there.
  static func lineEnd(_ bytes: Span<UInt8>, _ position: Int, _ end: Int) -> Int? {
    switch bytes[position] {
    case UInt8(ascii: "\n"): position + 1
    case UInt8(ascii: "\r"):
      position + 1 < end && bytes[position + 1] == UInt8(ascii: "\n") ? position + 2 : position + 1
    default: nil
    }
  }
}
