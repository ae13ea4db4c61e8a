/// The Solar Hijri calendar, by the rule of eight leap years in 33, which agrees with the observed one from 1800 to 2256
/// (CLDR's calendar `persian`).
enum SolarHijri {
  /// The number of the first day of the year 1.
  private static let epoch = 1_948_320

  /// The day in this calendar.
  static func date(of day: JulianDay) -> Calendar.Date {
    let days = day.number - epoch
    var year = 1 + (days * 33 + 3) / 12_053
    while day.number < firstDay(of: year) { year -= 1 }
    while day.number >= firstDay(of: year + 1) { year += 1 }
    let dayOfYear = day.number - firstDay(of: year)
    // Six months of 31 days, then months of 30, of which the last has 29 in a common year.
    let month = dayOfYear < 186 ? dayOfYear / 31 : 6 + (dayOfYear - 186) / 30
    let start = month < 6 ? month * 31 : 186 + (month - 6) * 30
    return Calendar.Date(year, month + 1, dayOfYear - start + 1)
  }

  /// The number of the day that the year begins with.
  private static func firstDay(of year: Int) -> Int { epoch + 365 * (year - 1) + (8 * year + 21) / 33 }
}
