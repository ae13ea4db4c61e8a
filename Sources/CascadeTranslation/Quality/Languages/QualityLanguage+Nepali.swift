extension QualityLanguage {
  /// Nepali.
  static let nepali = QualityLanguage(
    subtag: "ne", letters: devanagari, zero: 0x966, hasDanda: true, partsDanda: true, needsNoFullStop: true,
    reduplicates: true,
    joinsAtEnd: true, ignored: indicJoiners,
    suffixes: ["को", "का", "की", "ले", "लाई", "मा", "बाट", "हरू", "हरु", "हरूको", "हरूलाई", "सँग", "द्वारा"],
    numberWords: [
      "एक": 1, "एउटा": 1, "पहिलो": 1, "प्रथम": 1, "दुई": 2, "दोस्रो": 2, "तीन": 3, "तेस्रो": 3, "चार": 4, "चौथो": 4,
      "पाँच": 5, "पाँचौं": 5, "छ": 6, "सात": 7, "आठ": 8, "नौ": 9, "दश": 10, "दस": 10, "एघार": 11, "बाह्र": 12,
    ], calendars: [56, 57])
}
