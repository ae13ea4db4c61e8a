import CascadeText

extension QualityCheck {
  static let finalSign = QualityCheck(
    id: "punctuation/final", severity: .warning,
    summary: "A text that ends with another kind of sign than its source.",
    explanation: """
      A question without its mark reads as a claim, and a sentence without an end as cut off. Use the sign of your \
      language: `।`, `۔`, `.`, `؟`. Headings and the cells of tables may do without a full stop.
      """,
    comparesWithSource: true, judges: { $0 != nil },
    bad: [
      QualitySample("bn", "Who can complain?", "কে অভিযোগ করতে পারেন⟦।⟧"),
      QualitySample("fa-AF", "Ask her first.", "نخست از او بپرسید⟦⟧"),
      QualitySample("ps", "Who can complain?", "څوک شکایت کولی شي⟦.⟧"),
    ],
    good: [
      QualitySample("bn", "Ask her first.", "আগে তাকে জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Who can complain?", "چه کسی می‌تواند شکایت کند؟"),
      QualitySample("ps", "Ask her first.", "لومړی له هغې وپوښتئ"),
    ],
    judging: .perUnit { unit, report in
      guard !unit.target.isBlank, Ending.visualOrder(of: unit) == nil, LegacyFont.run(in: unit) == nil else { return }
      let source = Ending(of: unit.source)
      let target = Ending(of: unit.target)
      guard !mayDiffer(source.kind, target.kind, unit) else { return }
      report.add(
        "the source ends with \(source.kind.name), this with \(target.kind.name)", at: target.range, in: unit)
    })

  private static func mayDiffer(_ source: Ending.Class, _ target: Ending.Class, _ unit: JudgedUnit) -> Bool {
    if source == target || source == .code || target == .code { return true }
    switch (source, target) {
    case (.stop, .none):
      return (unit.language?.needsNoFullStop ?? false) || !endsSentences(unit.unit.kind) || endsWithAbbreviation(unit)
    case (.none, .stop), (.exclamation, .stop), (.stop, .exclamation), (.exclamation, .none), (.none, .exclamation):
      return true
    case (.stop, .ellipsis), (.ellipsis, .stop): return endsWithAbbreviation(unit)
    default: return false
    }
  }

  /// Whether texts of that kind are sentences.
  private static func endsSentences(_ kind: UnitKind) -> Bool {
    switch kind {
    case .paragraph, .stem, .feedback, .footnote, .listItem, .source, .term: true
    case .heading, .tableCell, .caption, .alternativeText, .linkTitle, .pictureText, .option, .field: false
    }
  }

  /// Whether the source's last word is short or in capitals, such as `etc.` and `U.N.`, so that its stop need not end a
  /// sentence.
  private static func endsWithAbbreviation(_ unit: JudgedUnit) -> Bool {
    guard let last = unit.source.words.last else { return true }
    let word = unit.source.scalars[last.range]
    return word.count <= 1 || unit.source.lowercased(last) == "etc" || last.hasDigit
      || word.allSatisfy { (0x41...0x5A).contains($0.value) }
  }
}
