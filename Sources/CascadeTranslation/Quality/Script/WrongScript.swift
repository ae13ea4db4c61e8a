import CascadeText

extension QualityCheck {
  static let wrongScript = QualityCheck(
    id: "script/share", severity: .warning,
    summary: "A translation mostly in letters of another script.",
    explanation: """
      It may be written in Latin letters, or be a translation into another language. Names and words of the source in \
      brackets do not count.
      """,
    comparesWithSource: true, judges: { $0 != nil },
    bad: [
      QualitySample("bn", "Ask her first.", "⟦Age take jiggesh korun⟧।"),
      QualitySample("fa-AF", "Ask her first.", "⟦Nakhost az o beporsid⟧."),
      QualitySample("ps", "Ask her first.", "⟦Lomri la haghe wapokhtai⟧."),
    ],
    good: [
      QualitySample("bn", "Ask her first.", "আগে তাকে জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Ask her first.", "نخست از او بپرسید."),
      QualitySample("ps", "The Universal Declaration of Human Rights", "نړیواله اعلامیه (Universal Declaration)"),
    ],
    judging: .perUnit { unit, report in
      guard let language = unit.language, LegacyFont.run(in: unit) == nil else { return }
      let target = unit.target
      guard target.words.contains(where: { $0.hasLetter && !language.isOwn(target.scalars[$0.range.lowerBound]) })
      else {
        return
      }
      let known = unit.sourceWords
      var (own, foreign) = (0, 0)
      var range: Range<Int>?
      for word in target.words where word.hasLetter && !unit.isInAddress(word.range) {
        let letters = word.range.count { target.classes[$0] == .letter }
        if language.isOwn(target.scalars[word.range.lowerBound]) {
          own += letters
        } else if !known.contains(target.lowercased(word)) {
          foreign += letters
          range = (range?.lowerBound ?? word.range.lowerBound)..<word.range.upperBound
        }
      }
      guard let range, foreign >= 10, own * 10 < (own + foreign) * 6 else { return }
      report.add("these words are in another script", at: range, in: unit)
    })
}
