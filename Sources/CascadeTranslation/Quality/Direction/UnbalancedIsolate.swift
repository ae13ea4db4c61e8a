import CascadeText

extension QualityCheck {
  static let unbalancedIsolate = QualityCheck(
    id: "direction/unbalanced-isolate", severity: .error,
    summary: "An invisible sign that sets words apart from the direction of the rest, without its end.",
    explanation: """
      Without the end everything behind it may be shown in another order. Take both out, or put the end behind the words.
      """,
    isFirm: true,
    bad: [
      QualitySample("bn", "Ask her first.", "আগে ⟦\u{2068}⟧তাকে জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Ask her first.", "نخست از او⟦\u{2069}⟧ بپرسید."),
      QualitySample("ps", "Ask her first.", "لومړی ⟦\u{2067}⟧له هغې وپوښتئ."),
    ],
    good: [
      QualitySample("bn", "Ask her first.", "আগে তাকে জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Ask her first.", "نخست از \u{2068}او\u{2069} بپرسید."),
      QualitySample("ps", "Ask her first.", "لومړی له هغې وپوښتئ."),
    ],
    judging: .perUnit { unit, report in
      var open: [Int] = []
      var wrong: [Int] = []
      for (place, scalar) in unit.target.scalars.enumerated() {
        if (0x2066...0x2068).contains(scalar.value) { open.append(place) }
        if scalar.value == 0x2069, open.popLast() == nil { wrong.append(place) }
      }
      for place in (wrong + open).sorted() {
        report.add("this invisible sign has no other half", at: place..<place + 1, in: unit)
      }
    })
}
