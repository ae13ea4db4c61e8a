/// What a character is to the borders of words (UAX #29, table 3), as far as they concern words.
///
/// The standard library does not tell the property itself; it follows from those that it does tell.
enum WordBreak: UInt8 {
  /// Spaces, signs, symbols: no part of a word.
  case other
  /// A letter that needs no neighbour: Han, Hiragana, and the scripts of South East Asia, whose words only a dictionary
  /// could part.
  case lone
  case letter, hebrewLetter, katakana, numeric
  /// `_` and its like.
  case connector
  /// Marks, joiners and signs that nobody sees: part of what they follow (rule WB4).
  case extend
  /// Between letters: `:`, `·`.
  case midLetter
  /// Between digits: `,`, `;`.
  case midNumber
  /// Between letters or between digits: `.`, `’`.
  case midBoth
  case singleQuote, doubleQuote

  /// What `scalar` is.
  static func of(_ scalar: Unicode.Scalar) -> WordBreak {
    scalar.value < 0x10000 ? table[Int(scalar.value)] : found(scalar)
  }

  /// The first plane, looked up once: properties of characters take long to find.
  private static let table: [WordBreak] = (0..<0x10000).map { value in
    Unicode.Scalar(UInt32(value)).map(found) ?? .other
  }

  private static func found(_ scalar: Unicode.Scalar) -> WordBreak {
    if let sign = signs[scalar.value] { return sign }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .decimalNumber: return .numeric
    case .connectorPunctuation: return .connector
    case .spacingMark: return .extend
    // A space without width is a border; the other formatting characters are not.
    case .format: return scalar.value == 0x200B ? .other : .extend
    default: break
    }
    if properties.isGraphemeExtend || properties.isEmojiModifier { return .extend }
    if katakanaBlocks.contains(where: { $0.contains(scalar.value) }) { return .katakana }
    guard properties.isAlphabetic else { return .other }
    if hebrewBlocks.contains(where: { $0.contains(scalar.value) }) { return .hebrewLetter }
    if properties.isIdeographic || loneBlocks.contains(where: { $0.contains(scalar.value) }) { return .lone }
    return .letter
  }

  private static let signs: [UInt32: WordBreak] = {
    var signs: [UInt32: WordBreak] = [0x27: .singleQuote, 0x22: .doubleQuote, 0x202F: .connector, 0x66B: .numeric]
    for value: UInt32 in [0x2E, 0x2018, 0x2019, 0x2024, 0xFE52, 0xFF07, 0xFF0E] { signs[value] = .midBoth }
    for value: UInt32 in [0x3A, 0xB7, 0x387, 0x55F, 0x5F4, 0x2027, 0xFE13, 0xFE55, 0xFF1A] { signs[value] = .midLetter }
    for value: UInt32 in [
      0x2C, 0x3B, 0x37E, 0x589, 0x60C, 0x60D, 0x66C, 0x7F8, 0x2044, 0xFE10, 0xFE14, 0xFE50, 0xFE54, 0xFF0C, 0xFF1B,
    ] { signs[value] = .midNumber }
    for value: UInt32 in [0x55A, 0x55B, 0x55C, 0x55E, 0x5F3] { signs[value] = .letter }
    return signs
  }()

  private static let katakanaBlocks: [ClosedRange<UInt32>] = [
    0x3031...0x3035, 0x309B...0x309C, 0x30A0...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0x32D0...0x32FE,
    0x3300...0x3357, 0xFF66...0xFF9D,
  ]
  private static let hebrewBlocks: [ClosedRange<UInt32>] = [0x5D0...0x5F2, 0xFB1D...0xFB4F]
  /// Thai and Lao, Myanmar, Khmer, Tai; Hiragana.
  private static let loneBlocks: [ClosedRange<UInt32>] = [
    0xE01...0xEDF, 0x1000...0x109F, 0x1780...0x17DF, 0x1950...0x19DF, 0x1A20...0x1AAD, 0xA9E0...0xA9FF,
    0xAA60...0xAADF, 0x3041...0x309F,
  ]
}
