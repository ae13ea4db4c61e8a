import CascadeText

extension QualityCheck {
  static let strangeLength = QualityCheck(
    id: "text/length", severity: .warning,
    summary: "A translation much shorter or longer than its source.",
    explanation: """
      Something may be left out, or an explanation put in. Compare both; what readers of your country need to know \
      besides belongs in a national note.
      """,
    comparesWithSource: true, judges: { $0 != nil },
    bad: [
      QualitySample("bn", "Explain the reason for the stop and write down who was there.", "কারণ জানান।⟦⟧"),
      QualitySample("fa-AF", "Explain the reason for the stop and write down who was there.", "دلیل را بگویید.⟦⟧"),
      QualitySample("ps", "Explain the reason for the stop and write down who was there.", "دلیل ووایاست.⟦⟧"),
    ],
    good: [
      QualitySample(
        "bn", "Explain the reason for the stop and write down who was there.",
        "থামানোর কারণ ব্যাখ্যা করুন এবং কে উপস্থিত ছিলেন তা লিখে রাখুন।"),
      QualitySample(
        "fa-AF", "Explain the reason for the stop and write down who was there.",
        "دلیل توقف را توضیح دهید و بنویسید چه کسی حاضر بود."),
      QualitySample(
        "ps", "Explain the reason for the stop and write down who was there.",
        "د درولو دلیل روښانه کړئ او ولیکئ چې څوک هلته وو."),
    ],
    judging: .perUnit { unit, report in
      let source = unit.source.scalars.count
      guard source > 40, !unit.target.isBlank else { return }
      let percent = unit.target.scalars.count * 100 / source
      guard percent < 40 || percent > 220 else { return }
      report.addMissing("the translation has \(percent) % of the source's length", in: unit)
    })
}
