import CascadeText

extension QualityCheck {
  static let equalOptions = QualityCheck(
    id: "consistency/equal-options", severity: .error,
    summary: "Two answers of one question that the source tells apart say the same.",
    explanation: """
      Whoever takes the test cannot choose between them, and one of the two is marked wrong. Say in your language what \
      makes the difference.
      """,
    comparesWithSource: true,
    bad: [
      question("bn", "কে সিদ্ধান্ত নেন?", "তত্ত্বাবধায়ক", "⟦তত্ত্বাবধায়ক⟧"),
      question("fa-AF", "چه کسی تصمیم می‌گیرد؟", "آمر", "⟦آمر⟧"),
      question("ps", "څوک پرېکړه کوي؟", "آمر", "⟦آمر⟧"),
    ],
    good: [
      question("bn", "কে সিদ্ধান্ত নেন?", "তত্ত্বাবধায়ক", "কমান্ডার"),
      question("fa-AF", "چه کسی تصمیم می‌گیرد؟", "آمر", "قوماندان"),
      question("ps", "څوک پرېکړه کوي؟", "آمر", "قوماندان"),
    ],
    judging: .perLocale { units, report in
      var options: [MeaningKey: JudgedUnit] = [:]
      var document = ""
      for unit in units {
        if unit.unit.kind == .stem || unit.unit.document != document {
          options = [:]
          document = unit.unit.document
        }
        guard unit.unit.kind == .option, !unit.target.isBlank else { continue }
        let key = MeaningKey(of: unit.target, language: unit.language)
        guard !key.isEmpty else { continue }
        if let other = options[key] {
          let isSame = MeaningKey(of: unit.source, language: nil) == MeaningKey(of: other.source, language: nil)
          guard !isSame else { continue }
          report.add(
            "this answer says the same as that for '\(other.source.string(0..<other.source.scalars.count))'",
            at: 0..<unit.target.scalars.count, in: unit)
        } else {
          options[key] = unit
        }
      }
    })

  private static func question(_ locale: String, _ stem: String, _ first: String, _ second: String) -> QualitySample {
    QualitySample(
      locale,
      [
        .init(.stem, "Who decides?", stem), .init(.option, "The supervisor", first),
        .init(.option, "The commander", second),
      ])
  }
}
