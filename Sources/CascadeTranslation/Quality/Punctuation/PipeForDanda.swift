import CascadeText

extension QualityCheck {
  static let pipeForDanda = QualityCheck(
    id: "punctuation/pipe-for-danda", severity: .warning,
    summary: "A vertical bar in the place of a danda.",
    explanation: """
      `|` looks like `।`, but programs that read aloud say "vertical bar" and search finds no end of the sentence. Type \
      the danda of your keyboard.
      """,
    judges: { $0?.hasDanda ?? false },
    bad: [
      QualitySample("bn", "Ask her first.", "আগে তাকে জিজ্ঞাসা করুন⟦|⟧"),
      QualitySample("ne", "Ask her first.", "पहिले उनलाई सोध्नुहोस्⟦|⟧"),
    ],
    good: [
      QualitySample("bn", "Ask her first.", "আগে তাকে জিজ্ঞাসা করুন।"),
      QualitySample("ne", "yes | maybe", "हो | शायद"),
    ],
    judging: .perUnit { unit, report in
      let (target, scalars) = (unit.target, unit.target.scalars)
      guard scalars.contains("|"), !unit.source.scalars.contains("|") else { return }
      for (place, scalar) in scalars.enumerated() where scalar == "|" && place > 0 {
        let before = scalars[..<place].last { $0 != " " }
        let isEnd = place + 1 == scalars.count || target.classes[place + 1] == .space
        guard isEnd, let before, unit.language?.isOwn(before) ?? false else { continue }
        report.add(
          "a vertical bar stands for a danda", at: place..<place + 1, in: unit, fix: [.init(place..<place + 1, "।")])
      }
    })
}
