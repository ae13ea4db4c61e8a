import CascadeText

extension QualityCheck {
  static let foreignLetter = QualityCheck(
    id: "script/foreign-letter", severity: .warning,
    summary: "A letter of another language that looks like one of yours.",
    explanation: """
      `ي` and `ك` of an Arabic keyboard look like `ی` and `ک`, but nobody who searches for the word finds it. Set your \
      keyboard to Dari. In Pashto `ي` is a letter of its own and is right.
      """,
    judges: { $0?.ownLetters.isEmpty == false },
    bad: [
      QualitySample("fa-AF", "Everyone is equal.", "همه برابر و آزاد، زن ⟦ي⟧ا مرد."),
      QualitySample("ur", "Ask her first.", "پہلے اس سے پوچھ⟦ي⟧ں۔"),
    ],
    good: [
      QualitySample("fa-AF", "Everyone is equal.", "همه برابر و آزاد، زن یا مرد."),
      QualitySample("ur", "Ask her first.", "پہلے اس سے پوچھیں۔"),
    ],
    judging: .perUnit { unit, report in
      guard let letters = unit.language?.ownLetters else { return }
      for (place, scalar) in unit.target.scalars.enumerated() {
        guard let own = letters[scalar] else { continue }
        let range = place..<place + 1
        report.add("'\(scalar)' should be '\(own)'", at: range, in: unit, fix: [.init(range, String(own))])
      }
    })
}
