import CascadeText

extension QualityCheck {
  static let strayJoiner = QualityCheck(
    id: "script/stray-joiner", severity: .warning,
    summary: "An invisible joiner where it parts nothing: at the edge of a word, twice, or beside a space.",
    explanation: """
      The zero-width non-joiner parts the letters inside a word, as in می‌شود. Beside a space it does nothing but keep \
      search from finding the word.
      """,
    judges: { $0 != nil },
    bad: [
      QualitySample("bn", "Ask her first.", "আগে⟦\u{200C}⟧ তাকে জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Who can complain?", "چه کسی می\u{200C}⟦\u{200C}⟧تواند شکایت کند؟"),
      QualitySample("ps", "Ask her first.", "لومړی⟦\u{200C}⟧ له هغې وپوښتئ."),
    ],
    good: [
      QualitySample("bn", "Ask her first.", "আগে তাকে জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Who can complain?", "چه کسی می\u{200C}تواند شکایت کند؟"),
      QualitySample("ps", "Ask her first.", "لومړی له هغې وپوښتئ."),
    ],
    judging: .perUnit { unit, report in
      let (target, classes) = (unit.target, unit.target.classes)
      guard !target.isBlank else { return }
      for (place, kind) in classes.enumerated() where kind == .joiner {
        let before = place > 0 ? classes[place - 1] : .space
        let behind = place + 1 < classes.count ? classes[place + 1] : .space
        let isBetween =
          (before == .letter || before == .mark) && (behind == .letter || behind == .mark || behind == .joiner)
        // Behind the sign that takes a vowel away it shows the sign, also at the end of a word.
        let endsWord =
          unit.language?.joinsAtEnd ?? false && place > 0
          && target.scalars[place - 1].properties.canonicalCombiningClass == .virama
        guard !isBetween, !endsWord else { continue }
        let range = place..<place + 1
        report.add("this invisible joiner parts nothing", at: range, in: unit, fix: [.init(range, "")])
      }
    })
}
