import CascadeCurriculum
import CascadeText

extension QualityCheck {
  static let sameSource = QualityCheck(
    id: "consistency/same-source", severity: .warning,
    summary: "The same source is translated in different ways.",
    explanation: """
      Readers take two wordings for two things. Use one, unless the places need different words; then say so in an \
      entry with your reason.
      """,
    comparesWithSource: true,
    bad: [
      pair("bn", "আগে তাকে জিজ্ঞাসা করুন।", "⟦প্রথমে ওনাকে জিজ্ঞাসা করুন।⟧"),
      pair("fa-AF", "نخست از او بپرسید.", "⟦اول او را پرسان کنید.⟧"),
      pair("ps", "لومړی له هغې وپوښتئ.", "⟦اول له دې پوښتنه وکړئ.⟧"),
    ],
    good: [
      pair("bn", "আগে তাকে জিজ্ঞাসা করুন।", "আগে তাকে জিজ্ঞাসা করুন।"),
      pair("fa-AF", "نخست از او بپرسید.", "نخست از او بپرسید."),
      pair("ps", "لومړی له هغې وپوښتئ.", "لومړی له هغې وپوښتئ"),
    ],
    judging: .perLocale { units, report in
      var first: [String: JudgedUnit] = [:]
      for unit in units where unit.source.words.count >= 3 && !unit.target.isBlank {
        let source = unit.unit.source.tokens(unit.unit.codes)
        guard let other = first[source] else {
          first[source] = unit
          continue
        }
        let key = MeaningKey(of: unit.target, language: unit.language)
        guard key != MeaningKey(of: other.target, language: other.language) else { continue }
        report.add(
          "elsewhere ('\(other.unit.id)') this is '\(other.target.string(0..<other.target.scalars.count))'",
          at: 0..<unit.target.scalars.count, in: unit)
      }
    })

  private static func pair(_ locale: String, _ first: String, _ second: String) -> QualitySample {
    QualitySample(locale, [.init(.paragraph, "Ask her first.", first), .init(.paragraph, "Ask her first.", second)])
  }
}
