import CascadeText

extension QualityCheck {
  static let edgeSpace = QualityCheck(
    id: "spacing/edge", severity: .warning,
    summary: "A space before the first or behind the last word.",
    explanation: """
      Nobody sees it while typing, but it moves words in headings and tables. Take it away.
      """,
    bad: [
      QualitySample("bn", "Ask her first.", "⟦ ⟧আগে তাকে জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Ask her first.", "نخست از او بپرسید.⟦ ⟧"),
      QualitySample("ps", "Ask her first.", "⟦ ⟧لومړی له هغې وپوښتئ."),
    ],
    good: [
      QualitySample("bn", "Ask her first.", "আগে তাকে জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Ask her first.", "نخست از او بپرسید."),
      QualitySample("ps", "Ask her first.", "لومړی له هغې وپوښتئ."),
    ],
    judging: .perUnit { unit, report in
      let (target, classes) = (unit.target, unit.target.classes)
      guard !target.isBlank else { return }
      let start = classes.prefix { $0 == .space }.count
      if start > 0, unit.source.classes.first != .space {
        report.add("there is a space before the first word", at: 0..<start, in: unit, fix: [.init(0..<start, "")])
      }
      let end = classes.count - classes.reversed().prefix { $0 == .space }.count
      if end < classes.count, unit.source.classes.last != .space {
        let range = end..<classes.count
        report.add("there is a space behind the last word", at: range, in: unit, fix: [.init(range, "")])
      }
    })
}
