private import CascadeMarkup
private import CascadeText

extension FieldReader {
  /// A whole number in `range`. `20 min` is reported and read as 20; a number outside the range is `nil`.
  package mutating func number(_ field: Field?, in range: ClosedRange<Int>) -> Int? {
    let expected = "a whole number"
    guard let field, let text = scalar(field, expected: expected) else { return nil }
    guard let number = Self.integer(text) else {
      let meant = Mending.number(text)
      reportType(field, expected: expected, meant: meant)
      return meant.flatMap { Int($0) }.flatMap { range.contains($0) ? $0 : nil }
    }
    guard range.contains(number) else {
      reportRange(field, "\(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  /// Whole minutes, at least `least` and at most 9,999.
  package mutating func minutes(_ field: Field?, least: Int = 1) -> Minutes? {
    number(field, in: least...9999).map { Minutes($0) }
  }

  /// A number with at most one decimal, in `range`.
  package mutating func tenths(_ field: Field?, in range: ClosedRange<Tenths>) -> Tenths? {
    let expected = "a number with at most one decimal"
    guard let field, let text = scalar(field, expected: expected) else { return nil }
    guard let number = Tenths(text) else {
      let meant = Mending.decimal(text)
      reportType(field, expected: expected, meant: meant)
      return meant.flatMap { Tenths($0) }.flatMap { range.contains($0) ? $0 : nil }
    }
    guard range.contains(number) else {
      reportRange(field, "\(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  /// A number with at most three decimals, in thousandths, from 0 to `most`.
  mutating func thousandths(_ field: Field?, upTo most: Int) -> Int? {
    let expected = "a number with at most three decimals"
    guard let field, let text = scalar(field, expected: expected) else { return nil }
    guard let number = Self.thousandths(text) else {
      let meant = Mending.digits(text)
      let read = Self.thousandths(meant)
      reportType(field, expected: expected, meant: read == nil ? nil : meant)
      return read.flatMap { $0 <= most ? $0 : nil }
    }
    guard number <= most else {
      reportRange(field, "0 to \(most / 1000)")
      return nil
    }
    return number
  }

  /// ASCII digits with at most three decimals, in thousandths; `nil` for anything else.
  private static func thousandths(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let decimals = parts.count == 2 ? parts[1] : "0"
    guard (1...2).contains(parts.count), (1...3).contains(decimals.utf8.count), let whole = Minutes(parts[0]),
      let rest = Minutes(decimals + String(repeating: "0", count: 3 - decimals.utf8.count))
    else { return nil }
    return whole.count * 1000 + rest.count
  }

  /// Says that a number is outside of what its key takes.
  mutating func reportRange(_ field: Field, _ range: String) {
    report(.outOfRange, "\(field.name) goes from \(range); found \(Self.found(field.value))", at: field.span)
  }

  /// ASCII digits, with a sign or without; `nil` for anything else.
  private static func integer(_ text: String) -> Int? {
    var number = 0
    var hasDigits = false
    for (place, byte) in text.utf8.enumerated() {
      if place == 0, byte == UInt8(ascii: "-") { continue }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      hasDigits = true
      number = Swift.min(number * 10 + Int(byte - UInt8(ascii: "0")), 1_000_000_000)
    }
    guard hasDigits else { return nil }
    return text.utf8.first == UInt8(ascii: "-") ? -number : number
  }
}
