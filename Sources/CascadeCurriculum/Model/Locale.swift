/// A BCP 47 language tag in its canonical case: `bn`, `fa-AF`. `prs` is read as `fa-AF`.
public struct LocaleTag: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The tag.
  public let text: String

  /// Reads a well-formed tag of language, script and region subtags (RFC 5646, section 2.1); `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let language = parts.first, (2...3).contains(language.utf8.count), language.utf8.allSatisfy(Self.isLetter)
    else { return nil }
    var canonical = [language.lowercased()]
    for (index, part) in parts.enumerated().dropFirst() {
      let letters = part.utf8.allSatisfy(Self.isLetter)
      switch part.utf8.count {
      case 4 where letters && index == 1: canonical.append(part.prefix(1).uppercased() + part.dropFirst().lowercased())
      case 2 where letters: canonical.append(part.uppercased())
      case 3 where part.utf8.allSatisfy(Self.isDigit): canonical.append(part)
      default: return nil
      }
    }
    guard canonical.count <= 3 else { return nil }
    if canonical[0] == "prs" { canonical = ["fa", "AF"] }
    self.text = canonical.joined(separator: "-")
  }

  /// The tag `en`.
  public static let english = LocaleTag(verbatim: "en")

  private init(verbatim text: String) { self.text = text }

  /// The language subtag: `fa`.
  public var language: String { String(Substring(text.utf8.prefix { $0 != UInt8(ascii: "-") })) }

  /// The tag.
  public var description: String { text }

  /// By text.
  public static func < (left: LocaleTag, right: LocaleTag) -> Bool { left.text < right.text }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

/// How a locale is written: direction and digits.
public struct Locale: Hashable, Sendable {
  /// The tag.
  public let tag: LocaleTag
  /// Left to right or right to left.
  public let direction: Direction
  /// The ten digits, from 0.
  public let digits: Digits

  /// Which way a script runs.
  public enum Direction: String, Hashable, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
  }

  /// A set of ten digits.
  public enum Digits: String, Hashable, CaseIterable, Sendable {
    /// 0 to 9 (CLDR's `latn`).
    case latin = "latn"
    /// ০ to ৯.
    case bengali = "beng"
    /// ۰ to ۹, for Persian and Pashto (CLDR's `arabext`).
    case easternArabic = "arabext"
    /// ٠ to ٩.
    case arabicIndic = "arab"
    /// ० to ९.
    case devanagari = "deva"

    /// The digit for 0, as a Unicode scalar value.
    public var zero: UInt32 {
      switch self {
      case .latin: 0x30
      case .bengali: 0x9E6
      case .easternArabic: 0x6F0
      case .arabicIndic: 0x660
      case .devanagari: 0x966
      }
    }
  }

  /// The locale of `tag`: its language's direction and digits.
  public init(_ tag: LocaleTag) {
    self.tag = tag
    switch tag.language {
    case "ar", "fa", "he", "ps", "ur", "sd", "ug", "yi", "dv", "ckb": direction = .rightToLeft
    default: direction = .leftToRight
    }
    switch tag.language {
    case "bn", "as": digits = .bengali
    case "fa", "ps", "ur": digits = .easternArabic
    case "ar", "ckb", "sd": digits = .arabicIndic
    case "ne", "hi", "mr": digits = .devanagari
    default: digits = .latin
    }
  }

  /// `text` with its ASCII digits replaced by the locale's.
  public func localizingDigits(_ text: String) -> String {
    guard digits != .latin else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if (0x30...0x39).contains(scalar.value), let digit = Unicode.Scalar(digits.zero + scalar.value - 0x30) {
        result.append(digit)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// `number` in the locale's digits.
  public func number(_ number: Int) -> String { localizingDigits(String(number)) }
}
