import CascadeCurriculum
import CascadeText

extension QualityCheck {
  static let missingAlternative = QualityCheck(
    id: "text/missing-alternative", severity: .warning,
    summary: "The description of a picture is not translated, though the text around it is.",
    explanation: """
      People who cannot see the picture hear its description read out, in your edition in a language that they may \
      not know. Translate it in one sentence.
      """,
    comparesWithSource: true,
    bad: [
      alternative("bn", "আগে তাকে জিজ্ঞাসা করুন।", "⟦⟧"),
      alternative("fa-AF", "نخست از او بپرسید.", "⟦⟧"),
      alternative("ps", "لومړی له هغې وپوښتئ.", "⟦⟧"),
    ],
    good: [
      alternative("bn", "আগে তাকে জিজ্ঞাসা করুন।", "দুজন কর্মকর্তা কথা শুনছেন"),
      alternative("fa-AF", "نخست از او بپرسید.", "دو افسر گوش می‌دهند"),
      alternative("ps", "لومړی له هغې وپوښتئ.", "دوه افسران غوږ نیسي"),
    ],
    judging: .perLocale { units, report in
      let begun = Set(units.lazy.filter { !$0.target.isBlank }.map(\.unit.document))
      for unit in units where unit.unit.kind == .alternativeText && unit.unit.target.pieces.isEmpty {
        guard begun.contains(unit.unit.document) else { continue }
        report.addMissing("the picture has no description in this language", in: unit)
      }
    })

  private static func alternative(_ locale: String, _ words: String, _ description: String) -> QualitySample {
    QualitySample(
      locale,
      [
        .init(.paragraph, "Ask her first.", words),
        .init(.alternativeText, "Two officers listen", description),
      ])
  }
}
