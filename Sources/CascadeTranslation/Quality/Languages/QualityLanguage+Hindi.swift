extension QualityLanguage {
  /// The letters of Devanagari.
  static let devanagari: [ClosedRange<UInt32>] = [0x900...0x963, 0x971...0x97F]

  /// Hindi.
  static let hindi = QualityLanguage(
    subtag: "hi", letters: devanagari, zero: 0x966, hasDanda: true, reduplicates: true, joinsAtEnd: true,
    ignored: indicJoiners, suffixes: ["ों", "ें", "े", "ी", "ा", "ियों", "ियाँ"],
    numberWords: [
      "एक": 1, "पहला": 1, "पहली": 1, "पहले": 1, "प्रथम": 1, "दो": 2, "दूसरा": 2, "दूसरी": 2, "दूसरे": 2, "तीन": 3,
      "तीसरा": 3, "चार": 4, "चौथा": 4, "पाँच": 5, "पांच": 5, "छह": 6, "छः": 6, "सात": 7, "आठ": 8, "नौ": 9, "दस": 10,
      "ग्यारह": 11, "बारह": 12,
    ], calendars: [56, 57, -78, -79])
}
