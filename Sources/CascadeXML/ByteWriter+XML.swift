import CascadeText

/// Where in a document a text stands.
enum XMLPosition {
  case text, attribute
}

extension ByteWriter {
  /// Appends text escaped for XML 1.0: mark-up and what a parser would change are written as references; what XML
  /// forbids (control characters, U+FFFE, U+FFFF, broken UTF-8) becomes U+FFFD.
  mutating func escape(_ text: UnsafeBufferPointer<UInt8>, in position: XMLPosition) {
    let special = position == .text ? Self.specialInText : Self.specialInAttribute
    var clean = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte >= 0x80 {
        let length = Self.sequenceLength(in: text, at: index)
        if length > 0 {
          index += length
          continue
        }
      } else if byte >= 64 || (special >> UInt64(byte)) & 1 == 0 {
        index += 1
        continue
      }
      run(text, clean..<index)
      markup(Self.replacement(for: byte))
      // All of U+FFFE and U+FFFF goes, of other broken text one byte.
      index += byte == 0xEF && Self.isNoncharacter(text, at: index) ? 3 : 1
      clean = index
    }
    run(text, clean..<text.count)
  }

  /// One bit for each byte below 64 that cannot stand as it is: control characters but tab and line feed, `&`, `<`, `>`.
  private static let specialInText: UInt64 = 0x5000_0040_FFFF_F9FF
  /// The same, with tab, line feed and `"`, which a parser would change or take for the end.
  private static let specialInAttribute: UInt64 = 0x5000_0044_FFFF_FFFF

  private mutating func run(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    written(UnsafeBufferPointer(rebasing: text[range]).span)
  }

  private static func replacement(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case 0x09: "&#9;"
    case 0x0A: "&#10;"
    case 0x0D: "&#13;"
    default: "\u{FFFD}"
    }
  }

  /// The length of the well-formed sequence at `index` (Unicode 15, table 3-7), whose first byte is not ASCII; 0 where
  /// there is none or where it is U+FFFE or U+FFFF.
  private static func sequenceLength(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = text[index]
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, index + length <= text.count else { return 0 }
    let second = text[index + 1]
    let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return 0 }
    if length > 2, text[index + 2] & 0xC0 != 0x80 { return 0 }
    if length > 3, text[index + 3] & 0xC0 != 0x80 { return 0 }
    return first == 0xEF && isNoncharacter(text, at: index) ? 0 : length
  }

  private static func isNoncharacter(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE && text[index + 2] <= 0xBF
  }
}
