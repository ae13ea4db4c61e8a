/// What an attribute may say.
enum XLIFFAttributeType: Hashable {
  /// Whatever it likes.
  case text
  /// An `NMTOKEN`.
  case token
  /// `NMTOKEN`s with spaces between.
  case tokens
  /// One of some words.
  case words([String])
  /// A whole number from 1, up to a largest.
  case positive(Int)
  /// A number from 0.0 to 100.0.
  case percentage
  /// Two or more hexadecimal digits, in pairs.
  case hexadecimal
  /// A tag of BCP 47.
  case language
  /// A word of somebody's own, after a prefix and a colon.
  case userDefined
  /// `*`, a whole number, or two of these with a comma between, of which the first is a number.
  case sizeRange

  /// `yes` or `no`.
  static let yesNo = words(["yes", "no"])
  /// Whether a code may be moved.
  static let yesNoFirstNo = words(["yes", "firstNo", "no"])
  /// Which way words run.
  static let direction = words(["ltr", "rtl", "auto"])
  /// What becomes of spaces.
  static let space = words(["default", "preserve"])
  /// How Unicode is normalised.
  static let normalization = words(["none", "nfc", "nfd"])

  /// Whether it may be `value`.
  func accepts(_ value: String) -> Bool {
    switch self {
    case .text: true
    case .token: NameToken.isValid(value)
    case .tokens:
      !value.isEmpty && value.split(separator: " ").allSatisfy { NameToken.isValid($0) && !$0.contains(",") }
    case .words(let words): words.contains(value)
    case .positive(let largest): Self.number(value).map { (1...largest).contains($0) } ?? false
    case .percentage: Self.isPercentage(value)
    case .hexadecimal: !value.isEmpty && value.utf8.count.isMultiple(of: 2) && value.allSatisfy(\.isHexDigit)
    case .language: Self.isLanguage(value)
    case .userDefined: Self.isUserDefined(value)
    case .sizeRange: Self.isSizeRange(value)
    }
  }

  /// What was expected, in words.
  var expectation: String {
    switch self {
    case .text: "text"
    case .token: "a name token"
    case .tokens: "name tokens"
    case .words(let words): words.map { "'\($0)'" }.joined(separator: " or ")
    case .positive(let largest): largest == .max ? "a whole number from 1" : "a whole number from 1 to \(largest)"
    case .percentage: "a number from 0 to 100"
    case .hexadecimal: "hexadecimal digits"
    case .language: "a language tag"
    case .userDefined: "a prefix, a colon and a word"
    case .sizeRange: "'*', a number, or a number, a comma and one of both"
    }
  }

  /// A whole number written in ASCII digits.
  static func number(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  private static func isPercentage(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && number($0) != nil }), let value = Double(text) else {
      return false
    }
    return value <= 100
  }

  /// RFC 5646, section 2.1, as far as the lengths of subtags go.
  private static func isLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, language.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }) else {
      return false
    }
    let isPrivate = language.lowercased() == "x" || language.lowercased() == "i"
    guard isPrivate ? parts.count > 1 : (2...8).contains(language.utf8.count) else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { byte in
          (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        }
    }
  }

  private static func isUserDefined(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
  }

  private static func isSizeRange(_ text: String) -> Bool {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard let last = parts.last, parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else { return false }
    return (last == "*" || number(last) != nil) && parts.dropLast().allSatisfy { number($0) != nil }
  }
}
