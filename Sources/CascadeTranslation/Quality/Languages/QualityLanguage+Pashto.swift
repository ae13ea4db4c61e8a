extension QualityLanguage {
  /// Pashto: `ي` and `ى` are letters of it, and none of its five kinds of `ی` is folded.
  static let pashto = QualityLanguage(
    subtag: "ps", letters: arabicLetters, isRightToLeft: true, zero: 0x6F0, needsNoFullStop: true,
    ownSigns: arabicSigns, reduplicates: true,
    ignored: arabicMarks, folding: ["ك": "ک", "ګ": "ګ", "گ": "ګ"],
    suffixes: ["ونه", "ونو", "ان", "انو", "و", "ې", "ه", "ګان", "ګانو"],
    numberWords: [
      "يو": 1, "یو": 1, "يوه": 1, "یوه": 1, "لومړی": 1, "لومړي": 1, "لومړۍ": 1, "دوه": 2, "دویم": 2, "دوهم": 2,
      "درې": 3, "دریم": 3, "څلور": 4, "څلورم": 4, "پنځه": 5, "پنځم": 5, "شپږ": 6, "شپږم": 6, "اووه": 7, "اووم": 7,
      "اته": 8, "اتم": 8, "نهه": 9, "نهم": 9, "لس": 10, "لسم": 10, "یوولس": 11, "دولس": 12,
    ], calendars: [-621, -622])
}
