import CascadeText

extension QualityCheck {
  static let bidiOverride = QualityCheck(
    id: "direction/override", severity: .error,
    summary: "An invisible sign that forces the direction of writing.",
    explanation: """
      Signs such as "left-to-right override" can turn numbers and words around, so that readers see another text than \
      the one that was checked. Take it out; where a Latin word jumps, say so in a comment.
      """,
    isFirm: true,
    bad: [
      QualitySample("bn", "Ask her first.", "আগে ⟦\u{202E}⟧তাকে জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Ask her first.", "نخست ⟦\u{202B}⟧از او⟦\u{202C}⟧ بپرسید."),
      QualitySample("ps", "Ask her first.", "لومړی ⟦\u{202D}⟧له هغې وپوښتئ."),
    ],
    good: [
      QualitySample("bn", "Ask her first.", "আগে তাকে জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Ask her first.", "نخست از \u{2068}او\u{2069} بپرسید."),
      QualitySample("ps", "Ask her first.", "لومړی له هغې وپوښتئ.\u{200F}"),
    ],
    judging: .perUnit { unit, report in
      for (place, scalar) in unit.target.scalars.enumerated() where (0x202A...0x202E).contains(scalar.value) {
        let range = place..<place + 1
        report.add("an invisible sign forces the direction", at: range, in: unit, fix: [.init(range, "")])
      }
    })
}
