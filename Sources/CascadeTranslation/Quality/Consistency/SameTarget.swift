import CascadeText

extension QualityCheck {
  static let sameTarget = QualityCheck(
    id: "consistency/same-target", severity: .warning,
    summary: "Different sources have the same translation.",
    explanation: """
      A translation may have slipped into the wrong field, or a difference may be lost. Compare both sources.
      """,
    comparesWithSource: true,
    bad: [
      pair("bn", "আগে তাকে জিজ্ঞাসা করুন।", "⟦আগে তাকে জিজ্ঞাসা করুন।⟧"),
      pair("fa-AF", "نخست از او بپرسید.", "⟦نخست از او بپرسید.⟧"),
      pair("ps", "لومړی له هغې وپوښتئ.", "⟦لومړی له هغې وپوښتئ.⟧"),
    ],
    good: [
      pair("bn", "আগে তাকে জিজ্ঞাসা করুন।", "থামানোর কারণ লিখে রাখুন।"),
      pair("fa-AF", "نخست از او بپرسید.", "دلیل توقف را بنویسید."),
      pair("ps", "لومړی له هغې وپوښتئ.", "د درولو دلیل ولیکئ."),
    ],
    judging: .perLocale { units, report in
      var first: [MeaningKey: JudgedUnit] = [:]
      for unit in units where unit.source.words.count >= 3 && unit.target.words.count >= 3 {
        guard unit.unit.kind != .option else { continue }
        let key = MeaningKey(of: unit.target, language: unit.language)
        guard let other = first[key] else {
          first[key] = unit
          continue
        }
        guard content(of: unit.source) != content(of: other.source) else { continue }
        report.add(
          "this is also the translation of '\(other.source.string(0..<other.source.scalars.count))'",
          at: 0..<unit.target.scalars.count, in: unit)
      }
    })

  /// What a source speaks of: its words without endings and small words, in any order.
  private static func content(of text: JudgedText) -> Set<String> {
    Set(text.words.map(text.lowercased).filter { !smallWords.contains($0) }.map(TermList.stem))
  }

  private static let smallWords: Set<String> = [
    "a", "an", "the", "of", "for", "to", "in", "on", "at", "and", "is", "be",
  ]

  private static func pair(_ locale: String, _ first: String, _ second: String) -> QualitySample {
    QualitySample(
      locale,
      [.init(.paragraph, "Ask her first.", first), .init(.paragraph, "Write down the reason for the stop.", second)])
  }
}
