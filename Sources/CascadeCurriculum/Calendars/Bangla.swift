/// The Bangla calendar of Bangladesh: the year begins on 14 April. Since 16 October 2019 the first six months have 31 days,
/// the others 30, Falgun 29, in leap years 30; so 21 February is always 8 Falgun, 16 December 1 Poush. Before, the first
/// five had 31 and the others 30, Falgun 31 in leap years.
enum Bangla {
  /// The first day that the calendar as it is now tells otherwise than the one before: 31 Ashwin 1426.
  private static let reform = JulianDay(gregorian: Calendar.Date(2019, 10, 16))

  /// The Gregorian day `date` in this calendar.
  static func date(of date: Calendar.Date) -> Calendar.Date {
    let day = JulianDay(gregorian: date)
    let isNewYear = (date.month, date.day) >= (4, 14)
    let start = isNewYear ? date.year : date.year - 1
    var rest = day.number - JulianDay(gregorian: Calendar.Date(start, 4, 14)).number
    let lengths = lengths(ofYearFrom: start, isRevised: day.number >= reform.number)
    var month = 0
    while month < 11, rest >= lengths[month] {
      rest -= lengths[month]
      month += 1
    }
    return Calendar.Date(start - 593, month + 1, rest + 1)
  }

  /// The days of each month of the year that begins in April of `year`; Falgun begins in the next.
  private static func lengths(ofYearFrom year: Int, isRevised: Bool) -> [Int] {
    let isLeap = (year + 1) % 4 == 0 && ((year + 1) % 100 != 0 || (year + 1) % 400 == 0)
    var lengths = [Int](repeating: 30, count: 12)
    for month in 0..<(isRevised ? 6 : 5) { lengths[month] = 31 }
    lengths[10] = (isRevised ? 29 : 30) + (isLeap ? 1 : 0)
    return lengths
  }
}
