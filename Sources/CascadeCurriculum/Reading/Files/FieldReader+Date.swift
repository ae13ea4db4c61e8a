private import CascadeMarkup
private import CascadeText

extension FieldReader {
  /// A day, a month or a year.
  package mutating func date(_ field: Field?) -> PartialDate? {
    let expected = "a date such as 2026, 2026-03 or 2026-03-01"
    guard let field, let text = scalar(field, expected: expected) else { return nil }
    if let date = PartialDate(text) { return date }
    let meant = Mending.date(text)
    report(
      .badDate, "\(field.name) is \(expected); found '\(Self.shortened(text))'", at: field.span,
      fixes: fixes(field.value, meant))
    return meant.flatMap { PartialDate($0) }
  }

  /// Whether a field holds a date, or two dates with `/` between them; says so where it does not.
  mutating func period(_ field: Field) -> Bool {
    if let text = field.value.scalar {
      let dates = text.split(separator: "/", omittingEmptySubsequences: false).map { PartialDate(String($0)) }
      if dates.count == 2, let first = dates[0], let last = dates[1], !(last < first) { return true }
    }
    return date(field) != nil
  }

  /// A time of day.
  package mutating func time(_ field: Field?) -> ClockTime? {
    let expected = "a time of day such as \"08:30\""
    guard let field, let text = scalar(field, expected: expected) else { return nil }
    if let time = ClockTime(text) { return time }
    let meant = Mending.time(text)
    report(
      .badTime, "\(field.name) is \(expected); found '\(Self.shortened(text))'", at: field.span,
      fixes: fixes(field.value, meant))
    return meant.flatMap { ClockTime($0) }
  }
}
