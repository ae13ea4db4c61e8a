import CascadeText

extension QualityCheck {
  static let spaceBeforeSign = QualityCheck(
    id: "spacing/before-sign", severity: .warning,
    summary: "A space before the sign that ends a sentence or part of it.",
    explanation: """
      The sign may come to stand alone at the beginning of the next line. Write it next to the last word.
      """,
    judges: { $0 != nil },
    bad: [
      QualitySample("bn", "Ask her first.", "আগে তাকে জিজ্ঞাসা করুন⟦ ⟧।"),
      QualitySample("fa-AF", "Who can complain?", "چه کسی می‌تواند شکایت کند⟦ ⟧؟"),
      QualitySample("ps", "Women, men and children", "ښځې⟦ ⟧، نارینه او ماشومان"),
    ],
    good: [
      QualitySample("bn", "Ask her first.", "আগে তাকে জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Who can complain?", "چه کسی می‌تواند شکایت کند؟"),
      QualitySample("ps", "Women, men and children", "ښځې، نارینه او ماشومان"),
    ],
    judging: .perUnit { unit, report in
      let (target, scalars) = (unit.target, unit.target.scalars)
      for place in scalars.indices.dropFirst() where scalars[place - 1] == " " {
        guard isSign(scalars[place], unit.language), !isFollowedByWord(place, target) else { continue }
        let start = scalars[..<place].lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
        guard start > 0, !(unit.source.scalars.contains(scalars[place]) && hasSpaceBefore(scalars[place], unit.source))
        else { continue }
        report.add(
          "there is a space before '\(scalars[place])'", at: start..<place, in: unit, fix: [.init(start..<place, "")])
      }
    })

  private static func isSign(_ scalar: Unicode.Scalar, _ language: QualityLanguage?) -> Bool {
    switch scalar {
    case "।": !(language?.partsDanda ?? false)
    case "؟", "،", "؛", "۔": true
    case ".", ",", ";", "?": true
    default: false
    }
  }

  /// Whether the sign at `place` belongs to what follows, as in `.profile`, or is one of several dots.
  private static func isFollowedByWord(_ place: Int, _ text: JudgedText) -> Bool {
    guard place + 1 < text.scalars.count else { return false }
    let next = text.scalars[place + 1]
    return text.scalars[place].isASCII && (text.classes[place + 1] != .space || next == text.scalars[place])
  }

  private static func hasSpaceBefore(_ scalar: Unicode.Scalar, _ text: JudgedText) -> Bool {
    zip(text.scalars, text.scalars.dropFirst()).contains { $0 == " " && $1 == scalar }
  }
}
