/// What a web address is made of.
enum WebAddress {
  /// Whether the letters at `range` are a scheme that is known to lead to a page.
  static func isScheme(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    bytes.isWord("http", at: range) || bytes.isWord("https", at: range) || bytes.isWord("ftp", at: range)
  }

  /// Whether an address without a scheme may stand right after `byte`.
  static func mayPrecede(_ byte: UInt8) -> Bool { byte.isSpace || "*_~(".utf8.contains(byte) }

  /// The end of the domain at `start`; `nil` if it is none. Its last two parts have no underscores; a domain of many
  /// parts may have them, so that no text takes long.
  static func endOfDomain(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, needsPeriod: Bool
  ) -> Int? {
    var periods = 0
    var underscores = (last: 0, before: 0)
    var position = start + 1
    while position < end - 1 {
      switch bytes[position] {
      case UInt8(ascii: "_"): underscores.last += 1
      case UInt8(ascii: "."):
        underscores = (0, underscores.last)
        periods += 1
      case UInt8(ascii: "-"): break
      default:
        guard isOfHost(bytes, position, end) else {
          return isDomain(periods, underscores, needsPeriod) ? position : nil
        }
      }
      position += 1
    }
    return isDomain(periods, underscores, needsPeriod) ? Swift.max(position, start + 1) : nil
  }

  private static func isDomain(_ periods: Int, _ underscores: (last: Int, before: Int), _ needsPeriod: Bool) -> Bool {
    if underscores.last + underscores.before > 0, periods <= 10 { return false }
    return !needsPeriod || periods > 0
  }

  /// Whether the character that begins at `position` is neither space nor punctuation; signs beyond ASCII are good.
  static func isOfHost(_ bytes: Span<UInt8>, _ position: Int, _ end: Int) -> Bool {
    let byte = bytes[position]
    if byte < 0x80 { return !byte.isSpace && !byte.isPunctuation }
    guard byte >= 0xC0, let scalar = bytes.scalar(at: position, end) else { return false }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return false
    default: return true
    }
  }

  /// The end of the address at `range` without the signs at its end that belong to the sentence around it.
  static func trimmed(_ range: Range<Int>, _ byte: (Int) -> UInt8) -> Int {
    var upper = range.upperBound
    var surplus: Int?
    while upper > range.lowerBound {
      switch byte(upper - 1) {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
        UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
        upper -= 1
      case UInt8(ascii: ";"): upper = startOfEntity(range.lowerBound..<upper, byte) ?? upper - 1
      case UInt8(ascii: ")"):
        let count = surplus ?? surplusOfClosing(range.lowerBound..<upper, byte)
        guard count > 0 else { return upper }
        surplus = count - 1
        upper -= 1
      default: return upper
      }
    }
    return upper
  }

  /// Where what looks like a character reference begins that ends with `range`.
  private static func startOfEntity(_ range: Range<Int>, _ byte: (Int) -> UInt8) -> Int? {
    var start = range.upperBound - 2
    while start > range.lowerBound, byte(start).isLetter { start -= 1 }
    return start >= range.lowerBound && start < range.upperBound - 2 && byte(start) == UInt8(ascii: "&") ? start : nil
  }

  /// How many more parentheses are closed than opened in `range`.
  private static func surplusOfClosing(_ range: Range<Int>, _ byte: (Int) -> UInt8) -> Int {
    range.reduce(0) { $0 + (byte($1) == UInt8(ascii: ")") ? 1 : byte($1) == UInt8(ascii: "(") ? -1 : 0) }
  }
}
