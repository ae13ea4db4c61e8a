import CascadeText

extension QualityCheck {
  static let illegalCharacter = QualityCheck(
    id: "text/illegal-character", severity: .error,
    summary: "A character that is damaged or that no font can show.",
    explanation: """
      A letter was lost on the way, or comes from a font that only your computer has. Type the word again with a \
      keyboard for your language.
      """,
    isFirm: true,
    bad: [
      QualitySample("bn", "Ask her first.", "আগে তাকে জিজ্ঞাসা কর⟦\u{FFFD}⟧ন।"),
      QualitySample("fa-AF", "Ask her first.", "نخست از او بپر⟦\u{E012}⟧سید."),
      QualitySample("ps", "Ask her first.", "لومړی له هغې⟦\u{7}⟧ وپوښتئ."),
    ],
    good: [
      QualitySample("bn", "Ask her first.", "আগে তাকে জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Ask her first.", "نخست از او بپرسید."),
      QualitySample("ps", "Ask her first.", "لومړی له هغې وپوښتئ."),
    ],
    judging: .perUnit { unit, report in
      for (place, kind) in unit.target.classes.enumerated() where kind == .illegal {
        let scalar = unit.target.scalars[place]
        guard !unit.source.scalars.contains(scalar) else { continue }
        let name = String(scalar.value, radix: 16, uppercase: true)
        report.add("the character U+\(name) cannot be read", at: place..<place + 1, in: unit)
      }
    })
}
