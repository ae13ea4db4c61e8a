extension Directive.ValueRule {
  /// Whether `value`, as typed, is one that the rule takes.
  package func accepts(_ value: String) -> Bool {
    switch self {
    case .minutes: Minutes(value) != nil
    case .number(let range): Self.wholeNumber(value).map(range.contains) ?? false
    case .decimal: Self.isDecimal(value) && !value.hasPrefix("-")
    case .word(let words): words.contains(value)
    case .wordOrNumber(let words): words.contains(value) || (Self.wholeNumber(value) ?? 0) > 0
    case .yes: value == "yes" || value == "no"
    case .date: PartialDate(value) != nil
    case .id: Self.isID(value)
    case .ids: Self.areIDs(value)
    case .tiers: Self.tiers(value) != nil
    case .any: true
    }
  }

  /// What is expected, to stand after "expected": `a whole number of minutes, such as 25`.
  package var expectation: String {
    switch self {
    case .minutes: "a whole number of minutes, such as 25"
    case .number(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .decimal: "a number, such as 2 or 0.5"
    case .word(let words): Self.list(words)
    case .wordOrNumber(let words): Self.list(words) + " or a whole number from 1"
    case .yes: "'yes' or 'no'"
    case .date: "a date, such as 2026, 2026-03 or 2026-03-01"
    case .id: "an id of letters a to z, digits, '-' and '.'"
    case .ids: "ids joined by commas, such as O1,O2"
    case .tiers: "tiers joined by commas: \(Self.list(Tier.allCases.map(\.rawValue)))"
    case .any: "anything"
    }
  }

  /// The words that a near miss may mean; empty where the rule lists none.
  package var words: [String] {
    switch self {
    case .word(let words), .wordOrNumber(let words): words
    case .yes: ["yes", "no"]
    case .tiers: Tier.allCases.map(\.rawValue)
    default: []
    }
  }

  /// Whether the rule takes several values joined by commas.
  package var takesSeveral: Bool { self == .ids || self == .tiers }

  /// What commas join, empty parts too.
  static func parts(of value: String) -> [String] {
    value.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { String(Substring($0)) }
  }

  /// The tiers that commas join; `nil` where one is none.
  static func tiers(_ value: String) -> TierSet? {
    var tiers: TierSet = []
    var rest = value.utf8[...]
    while true {
      let part = rest.prefix { $0 != UInt8(ascii: ",") }
      guard let tier = Tier.allCases.first(where: { part.elementsEqual($0.rawValue.utf8) }) else { return nil }
      tiers.insert(TierSet(tier))
      guard part.endIndex < rest.endIndex else { return tiers }
      rest = rest[rest.index(after: part.endIndex)...]
    }
  }

  /// The number that up to six ASCII digits say; `nil` for anything else.
  static func wholeNumber(_ text: String) -> Int? {
    guard (1...6).contains(text.utf8.count), text.utf8.allSatisfy(isDigit) else { return nil }
    return Int(text)
  }

  /// Whether `text` is a number in ASCII digits with at most one point and one minus sign: `-0.5`.
  static func isDecimal(_ text: String) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (1...2).contains(parts.count) && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
  }

  /// Whether `text` has the form of an id: ASCII letters, digits, hyphens and points.
  static func isID(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy(isOfID) }

  /// Whether `text` is ids joined by commas.
  private static func areIDs(_ text: String) -> Bool {
    var isInside = false
    for byte in text.utf8 {
      let isComma = byte == UInt8(ascii: ",")
      guard isComma ? isInside : isOfID(byte) else { return false }
      isInside = !isComma
    }
    return isInside
  }

  private static func isOfID(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func list(_ words: [String]) -> String {
    words.enumerated().map { index, word in
      (index == 0 ? "" : index == words.count - 1 ? " or " : ", ") + "'\(word)'"
    }.joined()
  }
}
