import CascadeText

extension QualityCheck {
  static let unpairedBracket = QualityCheck(
    id: "punctuation/unpaired-bracket", severity: .warning,
    summary: "A bracket without its other half.",
    explanation: """
      Readers do not see where the aside ends. Write both halves, in the order in which you type: the opening one first, \
      from right to left too.
      """,
    comparesWithSource: true,
    bad: [
      QualitySample("bn", "Ask her (or him) first.", "আগে তাকে ⟦(⟧নারী বা পুরুষ জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Ask her (or him) first.", "نخست از او (زن یا مرد⟦]⟧) بپرسید."),
      QualitySample("ps", "Ask her (or him) first.", "لومړی له هغې ⟦(⟧یا هغه وپوښتئ."),
    ],
    good: [
      QualitySample("bn", "Ask her (or him) first.", "আগে তাকে (নারী বা পুরুষ) জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "1) Ask her first.", "۱) نخست از او بپرسید."),
      QualitySample("ps", "Ask her (or him) first.", "لومړی له هغې (یا هغه) وپوښتئ."),
    ],
    judging: .perUnit { unit, report in
      let unmatched = Pairs(in: unit.target, Pairs.brackets).unmatched
      guard !unmatched.isEmpty, Pairs(in: unit.source, Pairs.brackets).unmatched.isEmpty else { return }
      // What the check of visual order says already.
      let first = Ending.visualOrder(of: unit)?.range.lowerBound
      for place in unmatched where place != first {
        report.add("'\(unit.target.scalars[place])' has no other half", at: place..<place + 1, in: unit)
      }
    })
}
