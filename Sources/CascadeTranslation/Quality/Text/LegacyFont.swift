import CascadeText

extension QualityCheck {
  static let legacyFont = QualityCheck(
    id: "text/legacy-font", severity: .error,
    summary: "Words typed for an old font, which read as Latin letters and signs everywhere else.",
    explanation: """
      Text for fonts such as SutonnyMJ or Preeti is stored as Latin letters: readers see `Avgvi †mvbvi`. Convert it to \
      Unicode before you paste it, or type it with a Unicode keyboard.
      """,
    comparesWithSource: true, judges: { $0 != nil },
    bad: [
      QualitySample("bn", "Ask her first about the stop.", "⟦Av‡M Zv‡K wRÁvmv Kiæb⟧"),
      QualitySample("fa-AF", "Ask her first about the stop.", "نخست ⟦ÇÒ Çæ ÈÑÓíÏ⟧ از او بپرسید."),
      QualitySample("ps", "Ask her first about the stop.", "لومړی ⟦áæãÑì áå åÛê⟧ له هغې وپوښتئ."),
    ],
    good: [
      QualitySample("bn", "Ask her first about the stop.", "আগে তাকে থামানোর বিষয়ে জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Ask her first about the stop.", "نخست از او دربارهٔ توقف بپرسید."),
      QualitySample("ps", "Ask her first about the stop.", "لومړی له هغې د درېدو په اړه وپوښتئ."),
    ],
    judging: .perUnit { unit, report in
      guard let run = LegacyFont.run(in: unit) else { return }
      report.add("these words are typed for an old font", at: run, in: unit)
    })
}

/// Words of fonts that show letters of another script in the places of Latin ones.
enum LegacyFont {
  /// Signs and letters that such text is full of, and that hardly any word of English has.
  private static let signs = Set("†‡ˆ‰Š‹ŒŽ‘’•˜™š›œžŸ¡¢£¤¥¦§¨©ª¬®¯°±²³´µ¶¸¹º¼½¾¿æÆøØþÞðÐ".unicodeScalars)

  /// From the first to the last such word of the target, where at least two of them hold such signs.
  static func run(in unit: JudgedUnit) -> Range<Int>? {
    let scalars = unit.target.scalars
    // Most targets have no such sign.
    guard scalars.contains(where: { (0xA1...0x2FF).contains($0.value) || (0x2020...0x2021).contains($0.value) }) else {
      return nil
    }
    let own = unit.sourceWords
    var tokens: [(range: Range<Int>, isStrange: Bool)] = []
    var start = 0
    for index in 0...scalars.count where index == scalars.count || unit.target.classes[index] == .space {
      let range = start..<index
      start = index + 1
      guard range.contains(where: { scalars[$0].isLatinLetter }),
        !range.contains(where: { unit.language?.isOwn(scalars[$0]) ?? false }),
        !own.contains(unit.target.string(range).lowercased())
      else { continue }
      let isStrange = range.contains { signs.contains(scalars[$0]) || (0xC0...0xFF).contains(scalars[$0].value) }
      tokens.append((range, isStrange))
    }
    guard tokens.count(where: \.isStrange) >= 2, let first = tokens.first, let last = tokens.last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }
}
