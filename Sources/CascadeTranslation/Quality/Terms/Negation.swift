import CascadeText

extension QualityCheck {
  static let negation = QualityCheck(
    id: "terms/negation", severity: .note,
    summary: "A source that says not, never, unless or without: for the second reader.",
    explanation: """
      No program can tell whether the translation says it too, and its loss turns a rule into its opposite. Whoever \
      reviews the unit reads it with that in mind.
      """,
    comparesWithSource: true,
    bad: [
      QualitySample("bn", "Never hit a person who is held.", "আটক কাউকে কখনো মারবেন না।⟦⟧"),
      QualitySample("fa-AF", "Do not search without a reason.", "بدون دلیل تلاشی نکنید.⟦⟧"),
      QualitySample("ps", "Do not search without a reason.", "بې دلیله تلاشي مه کوئ.⟦⟧"),
    ],
    good: [
      QualitySample("bn", "Ask her first.", "আগে তাকে জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Take notes.", "یادداشت بگیرید."),
      QualitySample("ps", "Ask her first.", "لومړی له هغې وپوښتئ."),
    ],
    judging: .perUnit { unit, report in
      guard !unit.target.isBlank, let word = unit.source.words.first(where: { isNegation($0, unit.source) }) else {
        return
      }
      report.addMissing("the source says '\(unit.source.string(word.range))': see that this does", in: unit)
    })

  private static func isNegation(_ word: JudgedText.Word, _ text: JudgedText) -> Bool {
    guard word.range.count <= 9 else { return false }
    switch text.scalars[word.range.lowerBound] {
    case "n", "N", "u", "U", "w", "W", "e", "E", "c", "C": break
    default: guard text.scalars[word.range].contains(where: { $0 == "'" || $0 == "’" }) else { return false }
    }
    return BindingWord.all(in: text.lowercased(word)).contains(where: \.isNegation)
  }
}
