import CascadeText

extension QualityCheck {
  static let visualOrder = QualityCheck(
    id: "punctuation/visual-order", severity: .error,
    summary: "The last sign of a sentence stands at its beginning, in languages from right to left.",
    explanation: """
      In an editor for left-to-right text the last sign looks right when it is typed first, and then stands in front of \
      the sentence everywhere else. Type in the order in which you read, and set the field from right to left.
      """,
    comparesWithSource: true, judges: { $0?.isRightToLeft ?? false },
    bad: [
      QualitySample("fa-AF", "Ask her first.", "⟦.⟧نخست از او بپرسید"),
      QualitySample("fa-AF", "Who can complain?", "⟦؟⟧چه کسی می‌تواند شکایت کند"),
      QualitySample("ps", "Ask her first.", "⟦.⟧لومړی له هغې وپوښتئ"),
      QualitySample("ps", "Ask three questions:", "⟦:⟧درې پوښتنې وکړئ"),
    ],
    good: [
      QualitySample("fa-AF", "Ask her first.", "نخست از او بپرسید."),
      QualitySample("fa-AF", "… and ask her.", "… و از او بپرسید."),
      QualitySample("ps", "Ask three questions:", "درې پوښتنې وکړئ:"),
    ],
    judging: .perUnit { unit, report in
      guard let (range, kind) = Ending.visualOrder(of: unit) else { return }
      let target = unit.target
      let count = target.scalars.count
      let sign = target.string(range)
      // Certain where the source ends so and the target's end lacks it.
      let isCertain = kind != .none && kind == Ending(of: unit.source).kind && Ending(of: target).kind == .none
      report.add(
        "'\(sign)' stands before the words that it ends", at: range, in: unit,
        fix: isCertain ? [.init(range, ""), .init(count..<count, sign)] : [])
    })
}
