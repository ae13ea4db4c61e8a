/// A way of counting months and years in which handbooks show dates.
public enum Calendar: String, Hashable, CaseIterable, Sendable {
  /// The Gregorian calendar.
  case gregorian
  /// The Solar Hijri calendar of Afghanistan and Iran.
  case solarHijri = "solar-hijri"
  /// The Bangla calendar of Bangladesh, as the Bangla Academy revised it.
  case bangla

  /// A day in a calendar.
  public struct Date: Hashable, Sendable {
    /// The year.
    public var year: Int
    /// The month, from 1.
    public var month: Int
    /// The day of the month, from 1.
    public var day: Int

    /// The day `day` of the month `month` of the year `year`.
    public init(_ year: Int, _ month: Int, _ day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  /// Whether the Gregorian day `date` has a date in this calendar that people would know: the Bangla calendar of today
  /// began on 14 April 1987, the Solar Hijri one in 622.
  public func covers(_ date: Date) -> Bool {
    switch self {
    case .gregorian: true
    case .solarHijri: (date.year, date.month) >= (622, 4)
    case .bangla: (date.year, date.month, date.day) >= (1987, 4, 14)
    }
  }

  /// The day of the Gregorian calendar `date`, in this one.
  public func date(ofGregorian date: Date) -> Date {
    switch self {
    case .gregorian: date
    case .solarHijri: SolarHijri.date(of: JulianDay(gregorian: date))
    case .bangla: Bangla.date(of: date)
    }
  }
}

/// A day, counted from 1 January 4713 before our era of the Julian calendar, which is day 0.
struct JulianDay: Hashable {
  let number: Int

  /// The day with that number.
  init(_ number: Int) { self.number = number }

  /// A day of the Gregorian calendar, after the year 0.
  ///
  /// A year is counted from March, so that the leap day is its last.
  init(gregorian date: Calendar.Date) {
    let isEarly = date.month < 3
    let year = date.year - (isEarly ? 1 : 0)
    let month = date.month - 3 + (isEarly ? 12 : 0)
    // The days before each month from March on rise by 153 in five months.
    let dayOfYear = (153 * month + 2) / 5 + date.day - 1
    number = 1_721_120 + 365 * year + year / 4 - year / 100 + year / 400 + dayOfYear
  }
}
