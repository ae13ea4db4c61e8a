import CascadeMarkup
import CascadeText

/// Which characters that few texts hold are in a document, so that the checks that look for them need not read the others.
struct TextTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// Invisible characters: zero width, marks of direction, joiners, soft hyphens.
  static let invisible = TextTraits(rawValue: 1)
  /// Digits of other scripts than Latin: Arabic, Persian, Devanagari, Bengali.
  static let foreignDigits = TextTraits(rawValue: 2)
  /// Control characters but for tabs and line ends.
  static let control = TextTraits(rawValue: 4)

  /// Whether a byte is such a control character.
  static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 9 && byte != 10 && byte != 13
  }
}

extension TextTraits {
  /// Looks once over the bytes of `document`, eight at a time where they are ASCII.
  init(of document: Document) {
    self = document.bytes.withUnsafeBytes(Self.traits)
  }

  private static func traits(of bytes: UnsafeRawBufferPointer) -> TextTraits {
    var traits: TextTraits = []
    var index = 0
    while index < bytes.count {
      if bytes.count - index >= 8 {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          if !isPlain(word), (index..<index + 8).contains(where: { isControl(bytes[$0]) }) { traits.insert(.control) }
          index += 8
          continue
        }
      }
      if isControl(bytes[index]) { traits.insert(.control) }
      if bytes[index] >= 0xC2, index + 1 < bytes.count {
        traits.formUnion(trait(bytes[index], bytes[index + 1], index + 2 < bytes.count ? bytes[index + 2] : 0))
      }
      index += 1
    }
    return traits
  }

  /// Whether eight bytes of ASCII are all from the space on; the highest bit of each tells, after the space was taken
  /// off.
  private static func isPlain(_ word: UInt64) -> Bool { (word &- 0x2020_2020_2020_2020) & 0x8080_8080_8080_8080 == 0 }

  /// What the character is of which these are the first bytes.
  private static func trait(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> TextTraits {
    switch (first, second, third) {
    // U+200B to U+200F, U+202A to U+202E, U+2060 to U+2069, U+FEFF; U+00AD.
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xA9), (0xEF, 0xBB, 0xBF),
      (0xC2, 0xAD, _):
      .invisible
    // U+0660, U+06F0, U+0966 and U+09E6, with the nine after each.
    case (0xD9, 0xA0...0xA9, _), (0xDB, 0xB0...0xB9, _), (0xE0, 0xA5, 0xA6...0xAF), (0xE0, 0xA7, 0xA6...0xAF):
      .foreignDigits
    default: []
    }
  }
}
