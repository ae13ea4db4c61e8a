extension QualityLanguage {
  /// Sinhala.
  static let sinhala = QualityLanguage(
    subtag: "si", letters: [0xD80...0xDF3], reduplicates: true, joinsAtEnd: true, ignored: indicJoiners,
    suffixes: ["ට", "ගේ", "ගෙන්", "න්", "ක්", "ව", "ය", "යේ", "යට"],
    numberWords: [
      "එක": 1, "එක්": 1, "පළමු": 1, "පළමුවන": 1, "දෙක": 2, "දෙවන": 2, "තුන": 3, "තුන්වන": 3, "හතර": 4, "පහ": 5,
      "හය": 6, "හත": 7, "අට": 8, "නවය": 9, "දහය": 10, "එකොළහ": 11, "දොළහ": 12,
    ])
}
