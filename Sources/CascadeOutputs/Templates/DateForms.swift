package import CascadeCurriculum

/// How a locale writes dates, from the map `dates` of its file of interface words: `1 November 2026`, `১ নভেম্বর, ২০২৬`, `۱۰ عقرب ۱۴۰۵ (۱ نومبر ۲۰۲۶)`.
package struct DateForms: Sendable, Equatable {
  /// The calendars that a date is shown in; those after the first stand in brackets behind it.
  package let calendars: [Calendar]
  /// The twelve months of each of them, and of the Gregorian calendar.
  package let months: [Calendar: [String]]
  /// A day, with `{day}`, `{month}` and `{year}`.
  package let day: String
  /// A month, with `{month}` and `{year}`.
  package let month: String

  /// `date` in ASCII digits. A month or a year alone is a Gregorian one: in no other calendar does it begin or end as
  /// one does.
  package func text(of date: PartialDate) -> String {
    guard let month = date.month else { return String(date.year) }
    guard let day = date.day else { return fill(self.month, .gregorian, Calendar.Date(date.year, month, 1)) }
    let gregorian = Calendar.Date(date.year, month, day)
    let known = calendars.filter { $0.covers(gregorian) }
    let texts = (known.isEmpty ? [.gregorian] : known).map { calendar in
      fill(self.day, calendar, calendar.date(ofGregorian: gregorian))
    }
    return texts.dropFirst().reduce(texts.first ?? date.description) { "\($0) (\($1))" }
  }

  private func fill(_ form: String, _ calendar: Calendar, _ date: Calendar.Date) -> String {
    let parts = form.split(separator: "{", omittingEmptySubsequences: false)
    var text = String(parts.first ?? "")
    for part in parts.dropFirst() {
      let name = part.prefix { $0 != "}" }
      switch name {
      case "day": text += String(date.day)
      case "month": text += (months[calendar] ?? [])[date.month - 1]
      default: text += String(date.year)
      }
      text += part.dropFirst(name.count + 1)
    }
    return text
  }
}

/// How a locale parts the digits of large numbers, from the map `numbers` of its file of interface words: `1,234,567`, or in lakh and crore `12,34,567`.
package struct NumberForm: Sendable, Equatable {
  /// The sign between groups.
  package let separator: String
  /// Whether all groups after the first, from the end, have two digits, not three.
  package let isLakh: Bool

  /// Whether a group ends before the last `count` digits of a number that has more.
  package func isParted(before count: Int) -> Bool {
    count == 3 || count > 3 && (count - 3).isMultiple(of: isLakh ? 2 : 3)
  }
}
