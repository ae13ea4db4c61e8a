public import CascadeText

/// How sure a fact is: of a source, a law, a value.
public enum Standing: String, Hashable, CaseIterable, Sendable {
  /// Seen in a public copy.
  case checked
  /// General knowledge.
  case confident
  /// To be confirmed before a release.
  case unverified
}

/// A day, a month or a year: `2026-03-01`, `2026-03`, `2026`.
public struct PartialDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12; `nil` where only the year is known.
  public let month: Int?
  /// The day, 1 to 31 and in its month; `nil` where only the month is known.
  public let day: Int?

  /// Reads `2026`, `2026-03` or `2026-03-01`; `nil` for anything else or a day that does not exist.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let lengths = [4, 2, 2]
    var numbers: [Int] = []
    for (index, part) in parts.enumerated() {
      guard index < 3, part.utf8.count == lengths[index], let number = Minutes(part) else { return nil }
      numbers.append(number.count)
    }
    guard let year = numbers.first, year > 0 else { return nil }
    self.year = year
    month = numbers.count > 1 ? numbers[1] : nil
    day = numbers.count > 2 ? numbers[2] : nil
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day { guard (1...Self.days(in: month, of: year)).contains(day) else { return nil } }
    }
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// As typed: `2026-03`.
  public var description: String {
    var text = String(year)
    while text.utf8.count < 4 { text = "0" + text }
    for part in [month, day] {
      guard let part else { break }
      text += part < 10 ? "-0\(part)" : "-\(part)"
    }
    return text
  }

  /// By the last day that the date can mean: `2026-03` is after `2026-03-30`.
  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.year, left.month ?? 13, left.day ?? 32) < (right.year, right.month ?? 13, right.day ?? 32)
  }
}

/// A finding that an author silences, with the reason.
public struct Silence: Hashable, Sendable {
  /// The check's id, or a category (`accessibility`).
  public var check: Text
  /// The id of the block where it is silenced, or the key in a YAML file; `nil` for the whole file.
  public var at: Text?
  /// Why.
  public var reason: Text
  /// The place of the entry.
  public var span: SourceSpan

  /// Silences `check`, in the block `at`, for `reason`.
  public init(check: Text, at: Text?, reason: Text, span: SourceSpan) {
    self.check = check
    self.at = at
    self.reason = reason
    self.span = span
  }
}
