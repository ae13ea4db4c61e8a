import CascadeText

extension QualityCheck {
  static let emptyTarget = QualityCheck(
    id: "text/empty", severity: .error,
    summary: "A translation without words that is called done.",
    explanation: """
      Spaces and invisible signs look like an empty field, but count as a translation: readers would find nothing. \
      Translate the text, or clear the field so that the source is shown.
      """,
    isFirm: true,
    bad: [
      QualitySample("bn", "Ask her first.", "⟦ ⟧"),
      QualitySample("fa-AF", "Ask her first.", "⟦\u{200C}⟧"),
      QualitySample("ps", "Ask her first.", "⟦\u{200F} ⟧"),
    ],
    good: [
      QualitySample("bn", "Ask her first.", "আগে তাকে জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Ask her first.", "نخست از او بپرسید."),
      QualitySample("ps", "Ask her first.", "لومړی له هغې وپوښتئ."),
    ],
    judging: .perUnit { unit, report in
      guard unit.unit.isDone, unit.target.isBlank else { return }
      report.add("there are no words", at: 0..<unit.target.scalars.count, in: unit)
    })
}
