extension QualityLanguage {
  /// Tamil.
  static let tamil = QualityLanguage(
    subtag: "ta", letters: [0xB80...0xBE5, 0xBF0...0xBF2], zero: 0xBE6, reduplicates: true, joinsAtEnd: true,
    ignored: indicJoiners, suffixes: ["ஐ", "க்கு", "இன்", "கள்", "களின்", "ஆல்", "இல்", "உடன்"],
    numberWords: [
      "ஒன்று": 1, "ஒரு": 1, "முதல்": 1, "இரண்டு": 2, "இரு": 2, "இரண்டாவது": 2, "இரண்டாம்": 2, "மூன்று": 3,
      "மூன்றாவது": 3, "நான்கு": 4, "ஐந்து": 5, "ஆறு": 6, "ஏழு": 7, "எட்டு": 8, "ஒன்பது": 9, "பத்து": 10,
      "பதினொன்று": 11, "பன்னிரண்டு": 12,
    ])
}
