extension QualityLanguage {
  /// Urdu.
  static let urdu = QualityLanguage(
    subtag: "ur", letters: arabicLetters, isRightToLeft: true, zero: 0x6F0, ownSigns: arabicSigns,
    ownLetters: ["ي": "ی", "ك": "ک"], reduplicates: true,
    ignored: arabicMarks, folding: ["ي": "ی", "ك": "ک", "ه": "ہ"],
    suffixes: ["وں", "یں", "ات", "ے", "ی"],
    numberWords: [
      "ایک": 1, "پہلا": 1, "پہلی": 1, "پہلے": 1, "دو": 2, "دوسرا": 2, "دوسری": 2, "تین": 3, "تیسرا": 3, "چار": 4,
      "چوتھا": 4, "پانچ": 5, "چھ": 6, "سات": 7, "آٹھ": 8, "نو": 9, "دس": 10, "گیارہ": 11, "بارہ": 12,
    ])
}
