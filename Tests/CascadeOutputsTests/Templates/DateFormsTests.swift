import CICUReference
import CascadeCurriculum
import CascadeOutputs
import CascadeTestSupport
import CascadeText
import Testing

@Suite("Dates and numbers of a locale") struct DateFormsTests {
  private typealias Calendar = CascadeCurriculum.Calendar

  /// The Julian day of 1 January 1900.
  private static let january1900 = 2_415_021

  /// What the Unicode Common Locale Data Repository has.
  private static func reference(_ locale: String, _ day: Int, _ pattern: String?) -> String {
    var text = [CChar](repeating: 0, count: 256)
    let count = icu_reference_date(locale, Int32(day), pattern, &text, Int32(text.count))
    return String(decoding: text.prefix(max(0, Int(count))).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func reference(_ locale: String, number: Int) -> String {
    var text = [CChar](repeating: 0, count: 256)
    let count = icu_reference_number(locale, Int64(number), &text, Int32(text.count))
    return String(decoding: text.prefix(max(0, Int(count))).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Every day from 1900 to 2119, with its Julian day.
  private static var days: [(julian: Int, date: Calendar.Date)] {
    var days: [(Int, Calendar.Date)] = []
    for year in 1900..<2120 {
      for month in 1...12 {
        for day in 1...31 where PartialDate(text(Calendar.Date(year, month, day))) != nil {
          days.append((january1900 + days.count, Calendar.Date(year, month, day)))
        }
      }
    }
    return days
  }

  private static func text(_ date: Calendar.Date) -> String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(date.year)-\(two(date.month))-\(two(date.day))"
  }

  private func words(_ tag: String) throws -> InterfaceWords {
    let file = try #require(BuiltInTemplates.files.first { $0.path == "locales/\(tag).yaml" })
    return try #require(InterfaceWordsReader.read(file).value)
  }

  @Test(
    "the first and last days of every month from 1900 to 2119 have the Solar Hijri dates of the Unicode Common Locale Data Repository"
  )
  func solarHijri() throws {
    for (julian, date) in Self.days {
      let solar = Calendar.solarHijri.date(ofGregorian: date)
      guard solar.day == 1 || solar.day >= 29 else { continue }
      let expected = Self.reference("en@calendar=persian", julian, "y-M-d")
      #expect("\(solar.year)-\(solar.month)-\(solar.day)" == expected)
    }
  }

  @Test(
    "days of the Bangla calendar that the Bangla Academy fixed, and those around the reform of 2019",
    arguments: [
      ((2026, 2, 21), (1432, 11, 8)), ((2026, 3, 26), (1432, 12, 12)), ((2026, 4, 13), (1432, 12, 30)),
      ((2026, 4, 14), (1433, 1, 1)), ((2026, 12, 16), (1433, 9, 1)), ((2024, 2, 29), (1430, 11, 16)),
      ((2024, 3, 14), (1430, 11, 30)), ((2024, 3, 15), (1430, 12, 1)), ((2025, 3, 14), (1431, 11, 29)),
      ((2025, 3, 15), (1431, 12, 1)), ((2019, 10, 15), (1426, 6, 30)), ((2019, 10, 17), (1426, 7, 1)),
      ((2019, 4, 14), (1426, 1, 1)), ((2018, 10, 16), (1425, 7, 1)), ((2018, 12, 16), (1425, 9, 2)),
    ])
  func bangla(day: (Int, Int, Int), expected: (Int, Int, Int)) {
    let date = Calendar.bangla.date(ofGregorian: Calendar.Date(day.0, day.1, day.2))
    #expect(date == Calendar.Date(expected.0, expected.1, expected.2))
  }

  @Test("a year of the Bangla calendar counts every day once")
  func banglaYear() throws {
    var last = Calendar.bangla.date(ofGregorian: Calendar.Date(1899, 12, 31))
    for (_, gregorian) in Self.days {
      let date = Calendar.bangla.date(ofGregorian: gregorian)
      let isNext =
        date == Calendar.Date(last.year, last.month, last.day + 1)
        || date.day == 1 && (date.year, date.month) == (last.year, last.month + 1) && (29...31).contains(last.day)
        || (date.month, date.day) == (1, 1) && date.year == last.year + 1 && last.month == 12
      #expect(isNext, "\(last) is followed by \(date)")
      last = date
    }
  }

  @Test(
    "the months of each locale are those of the Unicode Common Locale Data Repository",
    arguments: [
      ("en", "en_GB@calendar=gregorian", "gregorian"), ("bn", "bn_BD@calendar=gregorian", "gregorian"),
      ("fa-AF", "fa_AF@calendar=gregorian", "gregorian"), ("fa-AF", "fa_AF@calendar=persian", "solar-hijri"),
    ])
  func months(tag: String, locale: String, name: String) throws {
    let calendar = try #require(Calendar(rawValue: name))
    let months = try #require(try words(tag).dates.months[calendar])
    for (index, month) in months.enumerated() {
      // The middle of each month of the year that begins in 2026.
      let start = calendar == .gregorian ? 2_461_042 : 2_461_121
      let day = start + index * 30 + 15
      // Its name of the sixth month has the ending of a word before a genitive, which none follows in a date.
      let reference = Self.reference(locale, day, "MMMM")
      #expect((reference == "سنبلهٔ" ? "سنبله" : reference) == month)
    }
  }

  @Test("the long date of each locale is that of the Unicode Common Locale Data Repository")
  func long() throws {
    for (tag, locale) in [("en", "en_GB"), ("bn", "bn_BD")] {
      let words = try words(tag)
      let days = Self.days
      for (julian, date) in stride(from: 0, to: days.count, by: 37).map({ days[$0] }) {
        let partial = try #require(PartialDate(Self.text(date)))
        let text = words.locale.localizingDigits(words.dates.text(of: partial))
        #expect(text == Self.reference("\(locale)@calendar=gregorian", julian, nil))
      }
    }
  }

  @Test("the digits and groups of each locale are those of the Unicode Common Locale Data Repository")
  func numbers() throws {
    for (tag, locale) in [("en", "en_GB"), ("bn", "bn_BD"), ("fa-AF", "fa_AF")] {
      let words = try words(tag)
      for number in [0, 7, 590, 999, 1_000, 12_345, 999_999, 1_234_567, 98_765_432_109] {
        let digits = Array(String(number))
        var text = ""
        for (index, digit) in digits.enumerated() {
          text.append(digit)
          let rest = digits.count - index - 1
          if words.numbers.isParted(before: rest) { text += words.numbers.separator }
        }
        #expect(words.locale.localizingDigits(text) == Self.reference(locale, number: number))
      }
    }
  }

  @Test("a date in two calendars, one without its day, and one by its year")
  func forms() throws {
    let dari = try words("fa-AF").dates
    #expect(dari.text(of: try #require(PartialDate("2026-11-01"))) == "10 عقرب 1405 (1 نومبر 2026)")
    #expect(dari.text(of: try #require(PartialDate("2026-11"))) == "نومبر 2026")
    #expect(dari.text(of: try #require(PartialDate("2026"))) == "2026")
  }

  /// The Bengali words with `old` replaced by `new`.
  private func read(replacing old: String, with new: String) throws -> Checked<InterfaceWords?> {
    let file = try #require(BuiltInTemplates.files.first { $0.path == "locales/bn.yaml" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(text.contains(old))
    let changed = text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    return InterfaceWordsReader.read(SourceFile(path: "theme/locales/bn.yaml", bytes: Array(changed.utf8)))
  }

  @Test("an academy shows the Bangla calendar beside the other")
  func twoCalendars() throws {
    let read = try read(replacing: "calendars: [gregorian]\n  day", with: "calendars: [gregorian, bangla]\n  day")
    let words = try #require(read.value)
    let text = words.locale.localizingDigits(words.dates.text(of: try #require(PartialDate("2026-02-21"))))
    #expect(text == "২১ ফেব্রুয়ারী, ২০২৬ (৮ ফাল্গুন, ১৪৩২)")
  }

  @Test(
    "what is wrong with the forms of dates and numbers is told",
    arguments: [
      (
        "calendars: [gregorian]\n", "calendars: [lunar]\n",
        "'calendars' is a list of 'gregorian', 'solar-hijri', 'bangla', each once"
      ),
      (
        "calendars: [gregorian]\n", "calendars: [gregorian, solar-hijri]\n",
        "'solar-hijri' is a list of the names of twelve months; there are 0"
      ),
      ("{day} {month}, {year}", "{day} {month}", "'day' needs '{day}', '{month}', '{year}', each once"),
      ("{day} {month}, {year}", "{day} {month}, {jear}", "'day' needs '{day}', '{month}', '{year}', each once"),
      ("groups: lakh", "groups: ten", "'groups' is 'thousand' or 'lakh'"),
      ("  month: \"{month} {year}\"\n", "", "'dates' lacks 'month'"),
      ("\ndates:\n", "\ndates: {}\nmore:\n", "'dates' lacks 'day'"),
      (
        "numbers: {separator", "numbers: {seperator",
        "'numbers' lacks 'separator', which stands between groups of digits"
      ),
    ])
  func faults(old: String, new: String, message: String) throws {
    let read = try read(replacing: old, with: new)
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.message).contains(message), "\(read.diagnostics.map(\.message))")
  }
}
