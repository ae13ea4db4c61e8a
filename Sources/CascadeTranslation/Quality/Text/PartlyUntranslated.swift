import CascadeText

extension QualityCheck {
  static let partlyUntranslated = QualityCheck(
    id: "text/partly-untranslated", severity: .warning,
    summary: "Four or more words of the source in the middle of a translation.",
    explanation: """
      A part was left over. Translate it; where the original words matter, such as the name of a law, put them in \
      brackets behind yours.
      """,
    comparesWithSource: true, judges: { $0 != nil },
    bad: [
      QualitySample(
        "bn", "Give the reason and write down the time of the stop.",
        "কারণ জানান এবং ⟦write down the time of the stop⟧।"),
      QualitySample(
        "fa-AF", "Give the reason and write down the time of the stop.",
        "دلیل را بگویید و ⟦write down the time⟧ توقف را."),
      QualitySample(
        "ps", "Give the reason and write down the time of the stop.", "دلیل ووایاست او ⟦write down the time⟧ ولیکئ."),
    ],
    good: [
      QualitySample(
        "bn", "Read the rules on the use of force.", "বলপ্রয়োগের নিয়ম (rules on the use of force) পড়ুন।"),
      QualitySample("fa-AF", "Give the reason and write down the time.", "دلیل را بگویید و وقت را بنویسید."),
      QualitySample("ps", "Give the reason and write down the time.", "دلیل ووایاست او وخت یې ولیکئ."),
    ],
    judging: .perUnit { unit, report in
      guard !Untranslated.isSource(unit) else { return }
      for run in Untranslated.runs(in: unit) { report.add("these words are not translated", at: run, in: unit) }
    })
}
