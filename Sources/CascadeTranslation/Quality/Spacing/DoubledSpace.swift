import CascadeText

extension QualityCheck {
  static let doubledSpace = QualityCheck(
    id: "spacing/doubled", severity: .warning,
    summary: "Two or more spaces in a row.",
    explanation: """
      They tear holes into printed lines. One space is enough everywhere.
      """,
    bad: [
      QualitySample("bn", "Ask her first.", "আগে⟦  ⟧তাকে জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Ask her first.", "نخست⟦  ⟧از او بپرسید."),
      QualitySample("ps", "Ask her first.", "لومړی⟦   ⟧له هغې وپوښتئ."),
    ],
    good: [
      QualitySample("bn", "Ask her first.", "আগে তাকে জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Ask her first.", "نخست از او بپرسید."),
      QualitySample("ps", "Ask her first.", "لومړی له هغې وپوښتئ."),
    ],
    judging: .perUnit { unit, report in
      let target = unit.target
      guard hasTwoSpaces(target), !hasTwoSpaces(unit.source) else { return }
      var place = 1
      while place + 1 < target.scalars.count {
        let start = place
        while place < target.scalars.count, target.scalars[place] == " " { place += 1 }
        let isInside = start > 0 && target.classes[start - 1] != .space && place < target.scalars.count
        if place - start > 1, isInside, target.classes[place] != .space {
          report.add("one space is enough", at: start..<place, in: unit, fix: [.init(start..<place, " ")])
        }
        place = Swift.max(place, start + 1)
      }
    })

  private static func hasTwoSpaces(_ text: JudgedText) -> Bool {
    zip(text.scalars, text.scalars.dropFirst()).contains { $0 == " " && $1 == " " }
  }
}
