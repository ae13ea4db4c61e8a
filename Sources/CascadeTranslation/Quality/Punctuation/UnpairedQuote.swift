import CascadeText

extension QualityCheck {
  static let unpairedQuote = QualityCheck(
    id: "punctuation/unpaired-quote", severity: .warning,
    summary: "A quotation mark without its other half, or with one of another kind.",
    explanation: """
      Readers do not see whose words these are. Use one kind of quotation marks on both sides: “ ”, or « » in Dari and \
      Pashto.
      """,
    comparesWithSource: true,
    bad: [
      QualitySample("bn", "Say \"you are free to go\".", "বলুন ⟦“⟧আপনি যেতে পারেন।"),
      QualitySample("fa-AF", "Say \"you are free to go\".", "بگویید: ⟦«⟧شما آزاد هستید⟦”⟧."),
      QualitySample("ps", "Say \"you are free to go\".", "ووایاست: ⟦\"⟧تاسو آزاد یاست."),
    ],
    good: [
      QualitySample("bn", "Say \"you are free to go\".", "বলুন “আপনি যেতে পারেন”।"),
      QualitySample("fa-AF", "Say \"you are free to go\".", "بگویید: «شما آزاد هستید»."),
      QualitySample("ps", "Say \"you are free to go\".", "ووایاست: \"تاسو آزاد یاست\"."),
    ],
    judging: .perUnit { unit, report in
      var unmatched = Pairs(in: unit.target, Pairs.quotes).unmatched
      let plain = unit.target.scalars.indices.filter { unit.target.scalars[$0] == "\"" }
      if plain.count % 2 == 1, unit.source.scalars.count(where: { $0 == "\"" }) % 2 == 0 {
        unmatched += plain.suffix(1)
      }
      guard !unmatched.isEmpty, Pairs(in: unit.source, Pairs.quotes).unmatched.isEmpty else { return }
      for place in unmatched {
        report.add("this quotation mark has no other half", at: place..<place + 1, in: unit)
      }
    })
}
