import CascadeText

extension QualityCheck {
  static let markForJoiner = QualityCheck(
    id: "script/mark-for-joiner", severity: .warning,
    summary: "A direction mark in the place of a zero-width non-joiner.",
    explanation: """
      Both are invisible, but only the non-joiner is part of a word's spelling: می‌شود. With a direction mark nobody who \
      searches for the word finds it.
      """,
    judges: { $0?.isRightToLeft ?? false },
    bad: [
      QualitySample("fa-AF", "Who can complain?", "چه کسی می⟦\u{200F}⟧تواند شکایت کند؟"),
      QualitySample("ps", "Ask her first.", "لومړی له هغې و⟦\u{200E}⟧پوښتئ."),
    ],
    good: [
      QualitySample("fa-AF", "Who can complain?", "چه کسی می\u{200C}تواند شکایت کند؟"),
      QualitySample("ps", "Ask her first.", "لومړی له هغې وپوښتئ.\u{200F}"),
    ],
    judging: .perUnit { unit, report in
      let (scalars, classes) = (unit.target.scalars, unit.target.classes)
      for place in scalars.indices.dropFirst().dropLast()
      where scalars[place].value == 0x200E || scalars[place].value == 0x200F {
        guard classes[place - 1] == .letter, classes[place + 1] == .letter,
          unit.language?.isOwn(scalars[place - 1]) ?? false, unit.language?.isOwn(scalars[place + 1]) ?? false
        else { continue }
        let range = place..<place + 1
        report.add(
          "a direction mark stands for a non-joiner", at: range, in: unit, fix: [.init(range, "\u{200C}")])
      }
    })
}
