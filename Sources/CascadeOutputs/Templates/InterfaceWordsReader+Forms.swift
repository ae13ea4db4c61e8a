import CascadeCurriculum
import CascadeMarkup
import CascadeText

/// Reads how a locale writes dates and numbers.
///
/// ```yaml
/// dates:
///   calendars: [solar-hijri, gregorian]   # those after the first stand in brackets
///   day: "{day} {month} {year}"
///   month: "{month} {year}"
///   gregorian: [جنوری, …]                 # twelve names; always, for what is known by its month alone
///   solar-hijri: [حمل, …]
/// numbers: {separator: "٬", groups: thousand}   # or lakh: 12,34,567
/// ```
extension InterfaceWordsReader {
  /// How dates are written; `nil` where something of it is missing, which is told.
  mutating func dates(in file: Value) -> DateForms? {
    guard let value = file["dates"], value.map != nil else {
      report(.missingWord, .start, "the file says not how dates are written: 'dates' is missing")
      return nil
    }
    unknown(in: value, but: ["calendars", "day", "month"] + Calendar.allCases.map(\.rawValue))
    let calendars = calendars(in: value)
    let day = form("day", ["day", "month", "year"], in: value)
    let month = form("month", ["month", "year"], in: value)
    var months: [Calendar: [String]] = [:]
    for calendar in Calendar.allCases where calendar == .gregorian || calendars?.contains(calendar) ?? false {
      months[calendar] = names(of: calendar, in: value)
    }
    guard let calendars, let day, let month, months.count == Set(calendars + [.gregorian]).count else { return nil }
    return DateForms(calendars: calendars, months: months, day: day, month: month)
  }

  /// How numbers are parted; `nil` where that is not said, which is told.
  mutating func numbers(in file: Value) -> NumberForm? {
    guard let value = file["numbers"], value.map != nil else {
      report(.missingWord, .start, "the file says not how numbers are written: 'numbers' is missing")
      return nil
    }
    unknown(in: value, but: ["separator", "groups"])
    guard let separator = value["separator"]?.scalar else {
      report(.missingWord, value.span, "'numbers' lacks 'separator', which stands between groups of digits")
      return nil
    }
    let groups = value["groups"]?.scalar
    guard groups == "thousand" || groups == "lakh" else {
      report(.wrongShape, value["groups"]?.span ?? value.span, "'groups' is 'thousand' or 'lakh'")
      return nil
    }
    return NumberForm(separator: separator, isLakh: groups == "lakh")
  }

  private mutating func calendars(in value: Value) -> [Calendar]? {
    let items = value["calendars"]?.list ?? []
    let calendars = items.compactMap { $0.scalar.flatMap(Calendar.init(rawValue:)) }
    guard !calendars.isEmpty, calendars.count == items.count, Set(calendars).count == calendars.count else {
      let known = Calendar.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      report(.wrongShape, value["calendars"]?.span ?? value.span, "'calendars' is a list of \(known), each once")
      return nil
    }
    return calendars
  }

  private mutating func names(of calendar: Calendar, in value: Value) -> [String]? {
    let names = value[calendar.rawValue]?.list?.compactMap(\.scalar) ?? []
    guard names.count == 12, names.allSatisfy({ !$0.isEmpty }) else {
      report(
        .missingWord, value[calendar.rawValue]?.span ?? value.span,
        "'\(calendar.rawValue)' is a list of the names of twelve months; there are \(names.count)")
      return nil
    }
    return names
  }

  /// The form of a date: each of `parts` stands in it once, in braces, and nothing else does.
  private mutating func form(_ key: String, _ parts: [String], in value: Value) -> String? {
    guard let text = value[key]?.scalar, !text.isEmpty else {
      report(.missingWord, value.span, "'dates' lacks '\(key)'")
      return nil
    }
    let found = text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { part in
      String(part.prefix { $0 != "}" })
    }
    guard found.sorted() == parts.sorted(), text.count(where: { $0 == "}" }) == parts.count else {
      let wanted = parts.map { "'{\($0)}'" }.joined(separator: ", ")
      report(.wrongPlaceholder, value[key]?.span ?? value.span, "'\(key)' needs \(wanted), each once")
      return nil
    }
    return text
  }

  private mutating func unknown(in value: Value, but known: [String]) {
    for entry in value.map ?? [] where !known.contains(entry.key) {
      let near = NearMiss.nearest(to: entry.key, in: known)
      report(
        .unknownWord, entry.keySpan,
        "nothing reads '\(entry.key)' here" + (near.map { "; did you mean '\($0)'?" } ?? ""))
    }
  }
}
