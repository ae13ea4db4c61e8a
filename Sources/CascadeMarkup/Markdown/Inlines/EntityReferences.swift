import CascadeText

/// Character references (CommonMark 0.31, section 2.5).
enum CharacterReferences: InlineRule {
  static var signs: String { "&" }

  static func scan(_ parser: inout InlineParser) {
    guard let entity = EntityReference(parser.leaf.bytes, at: parser.position, end: parser.leaf.end) else { return }
    parser.take(0, .plain, to: entity.end)
  }

  static func write(_ parser: inout InlineParser, _ index: Int) -> Int {
    parser.addEntity(parser.items[index])
    return index + 1
  }
}

extension InlineParser {
  fileprivate mutating func addEntity(_ item: InlineItem) {
    guard let entity = EntityReference(leaf.bytes, at: Int(item.lower), end: leaf.end) else { return }
    output.add(entity.utf8, for: leaf.source(Int(item.lower))..<leaf.sourceEnd(Int(item.upper)))
  }
}

/// A character reference, such as `&amp;`, `&#38;` or `&#x26;` (CommonMark 0.31, section 2.5).
struct EntityReference {
  /// The offset after its semicolon.
  let end: Int
  /// What it stands for: one scalar or two, the second 0 where there is none.
  private let first: UInt32
  private let second: UInt32

  /// The reference that begins with an `&` at `position`; `nil` where none does.
  init?(_ text: Span<UInt8>, at position: Int, end: Int) {
    let start = position + 1
    guard text[position] == UInt8(ascii: "&"), start + 1 < end else { return nil }
    if text[start] == UInt8(ascii: "#") {
      guard let number = Self.number(text, start + 1, end) else { return nil }
      first = number.value
      second = 0
      self.end = number.end
      return
    }
    var semicolon = start
    while semicolon < end, semicolon - start < EntityNames.longest, text[semicolon].isLetter || text[semicolon].isDigit
    {
      semicolon += 1
    }
    guard semicolon < end, text[semicolon] == UInt8(ascii: ";"),
      let scalars = EntityNames.scalars(of: text.extracting(start..<semicolon))
    else { return nil }
    (first, second) = scalars
    self.end = semicolon + 1
  }

  /// The number in decimal or, after an `x`, hexadecimal digits, and the offset after its semicolon.
  private static func number(
    _ text: Span<UInt8>, _ start: Int, _ end: Int
  ) -> (value: UInt32, end: Int)? {
    let isHex = text[start] | 0x20 == UInt8(ascii: "x")
    let first = isHex ? start + 1 : start
    var position = first
    var value: UInt32 = 0
    while position < end, let digit = text[position].hexDigit, isHex || digit < 10 {
      value = Swift.min(0x11_0000, value * (isHex ? 16 : 10) + digit)
      position += 1
    }
    guard position > first, position - first <= (isHex ? 6 : 7), position < end, text[position] == UInt8(ascii: ";")
    else { return nil }
    return (value, position + 1)
  }

  /// What it stands for, in UTF-8.
  var utf8: [UInt8] { Self.utf8(first) + (second > 0 ? Self.utf8(second) : []) }

  private static func utf8(_ number: UInt32) -> [UInt8] {
    let scalar = number == 0 ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}"
    return Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit of either case.
  fileprivate var hexDigit: UInt32? {
    if isDigit { return UInt32(self & 0xF) }
    let lower = self | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "f") ? UInt32(lower - UInt8(ascii: "a")) + 10 : nil
  }
}

extension EntityNames {
  /// The length of the longest name.
  static let longest = 31

  /// Where each entry of the table begins.
  private static let starts: [UInt16] = {
    [0] + bytes.indices.dropLast().filter { bytes[$0] == UInt8(ascii: ";") }.map { UInt16($0 + 1) }
  }()

  /// The table as bytes.
  private static let bytes = Array(table.utf8)

  /// The one or two scalars that `name` stands for.
  static func scalars(of name: Span<UInt8>) -> (UInt32, UInt32)? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      let start = Int(starts[middle])
      let order = compare(name, bytes.span, start)
      if order == 0 { return scalars(bytes.span, start + name.count + 1) }
      if order < 0 { high = middle } else { low = middle + 1 }
    }
    return nil
  }

  /// Whether `name` comes before (-1), is (0) or comes after (1) the name of the entry at `start`.
  private static func compare(
    _ name: Span<UInt8>, _ bytes: Span<UInt8>, _ start: Int
  ) -> Int {
    for index in name.indices {
      let other = bytes[start + index]
      if other == UInt8(ascii: "=") { return 1 }
      if name[index] != other { return name[index] < other ? -1 : 1 }
    }
    return bytes[start + name.count] == UInt8(ascii: "=") ? 0 : -1
  }

  /// Reads `hex;` or `hex,hex;`.
  private static func scalars(_ bytes: Span<UInt8>, _ start: Int) -> (UInt32, UInt32) {
    var numbers: (UInt32, UInt32) = (0, 0)
    for position in start..<bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ";") { break }
      if byte == UInt8(ascii: ",") {
        numbers = (0, numbers.0)
      } else {
        numbers.0 = numbers.0 * 16 + (byte.hexDigit ?? 0)
      }
    }
    return numbers.1 == 0 ? numbers : (numbers.1, numbers.0)
  }
}
