import CascadeText

extension QualityCheck {
  static let foreignSign = QualityCheck(
    id: "punctuation/foreign-sign", severity: .warning,
    summary: "A question mark, comma or semicolon of another script.",
    explanation: """
      In your script these signs are `؟`, `،` and `؛`. The Latin ones face the wrong way, and in mixed lines they jump \
      to the wrong place.
      """,
    judges: { $0?.ownSigns.isEmpty == false },
    bad: [
      QualitySample("fa-AF", "Who can complain?", "چه کسی می‌تواند شکایت کند⟦?⟧"),
      QualitySample("ps", "Women, men and children", "ښځې⟦,⟧ نارینه او ماشومان"),
    ],
    good: [
      QualitySample("fa-AF", "Who can complain?", "چه کسی می‌تواند شکایت کند؟"),
      QualitySample("ps", "Women, men and children", "ښځې، نارینه او ماشومان"),
    ],
    judging: .perUnit { unit, report in
      guard let signs = unit.language?.ownSigns else { return }
      let scalars = unit.target.scalars
      for (place, scalar) in scalars.enumerated() {
        guard let own = signs[scalar], !unit.isInAddress(place..<place + 1) else { continue }
        let before = scalars[..<place].last { $0 != " " }
        let behind = place + 1 < scalars.count ? scalars[(place + 1)...].first { $0 != " " } : nil
        guard let before, unit.language?.isOwn(before) ?? false else { continue }
        if !isBeforeSpace(place, unit.target), let behind, !(unit.language?.isOwn(behind) ?? false) { continue }
        let range = place..<place + 1
        report.add("'\(scalar)' should be '\(own)'", at: range, in: unit, fix: [.init(range, String(own))])
      }
    })

  private static func isBeforeSpace(_ place: Int, _ text: JudgedText) -> Bool {
    place + 1 < text.classes.count && text.classes[place + 1] == .space
  }
}
