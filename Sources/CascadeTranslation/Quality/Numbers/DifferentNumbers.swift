import CascadeText

extension QualityCheck {
  static let differentNumbers = QualityCheck(
    id: "numbers/differ", severity: .error,
    summary: "A number of the source that the translation lacks, or has otherwise.",
    explanation: """
      A wrong time limit or article misleads whoever relies on it. Any digits will do, small numbers may be words, and \
      a year may be one of your calendar; but the value must be the source's.
      """,
    comparesWithSource: true,
    bad: [
      QualitySample("bn", "A report is due in 24 hours.", "⟦৪২⟧ ঘণ্টার মধ্যে প্রতিবেদন দিতে হবে।"),
      QualitySample("fa-AF", "A report is due in 24 hours.", "گزارش باید در ⟦۴۲⟧ ساعت برسد."),
      QualitySample("ps", "A report is due in 24 hours.", "راپور باید په ⟦۴۲⟧ ساعتونو کې راشي."),
    ],
    good: [
      QualitySample("bn", "Read article 5 of the 1948 declaration.", "১৯৪৮ সালের ঘোষণার পঞ্চম অনুচ্ছেদ পড়ুন।"),
      QualitySample("fa-AF", "The law of 2026 has 24 articles.", "قانون سال ۱۴۰۵ دارای ۲۴ ماده است."),
      QualitySample("ps", "Read 3 pages of the 1948 declaration.", "د ۱۹۴۸ کال اعلامیې درې مخونه ولولئ."),
    ],
    judging: .perUnit { unit, report in
      guard unit.source.words.contains(where: \.hasDigit) || unit.target.words.contains(where: \.hasDigit),
        !unit.target.isBlank
      else { return }
      let difference = NumberDifference(unit)
      for number in difference.extra {
        let expected = difference.missing.first.map { " where the source says '\($0)'" } ?? ", which the source lacks"
        report.add("'\(unit.target.string(number.range))' stands\(expected)", at: number.range, in: unit)
      }
      if difference.extra.isEmpty, !difference.missing.isEmpty {
        let missing = difference.missing.map { "'\($0)'" }.joined(separator: ", ")
        report.addMissing("the source's \(missing) is missing", in: unit)
      }
    })
}

/// Which numbers of a unit's source and target have no equal on the other side.
private struct NumberDifference {
  private(set) var missing: [String]
  private(set) var extra: [(value: String, range: Range<Int>)]

  init(_ unit: JudgedUnit) {
    let source = NumberList(of: unit.source, apartFrom: unit.sourceAddresses).numbers
    let target = NumberList(of: unit.target, apartFrom: unit.targetAddresses).numbers
    let sourceValues = Set(source.map(\.value))
    let targetValues = Set(target.map(\.value))
    missing = []
    for number in source where !targetValues.contains(number.value) && !missing.contains(number.value) {
      missing.append(number.value)
    }
    extra = target.filter { !sourceValues.contains($0.value) }
    guard !missing.isEmpty || !extra.isEmpty else { return }
    passOverNames(unit)
    convertDates(unit)
    convertClock(unit)
    spellOut(unit)
  }

  /// The number of a name is no number on its own side, but may be one on the other: `Mod2`, `মড ২`.
  private mutating func passOverNames(_ unit: JudgedUnit) {
    if !extra.isEmpty {
      let source = NumberList.runs(in: unit.source)
      extra.removeAll { source.contains($0.value) }
    }
    if !missing.isEmpty {
      let target = NumberList.runs(in: unit.target)
      missing.removeAll { target.contains($0) }
    }
  }

  /// A year of another calendar is no difference; nor then are the days and months beside it.
  private mutating func convertDates(_ unit: JudgedUnit) {
    guard let calendars = unit.language?.calendars, !calendars.isEmpty else { return }
    let years = missing.compactMap(Int.init).filter { (1900...2100).contains($0) }
    let converted = years.filter { year in
      extra.contains { number in calendars.contains { String(year + $0) == number.value } }
    }
    guard !converted.isEmpty else { return }
    extra.removeAll { number in
      converted.contains { year in calendars.contains { String(year + $0) == number.value } }
        || (Int(number.value) ?? 99) <= 32
    }
    missing.removeAll { value in Int(value).map { converted.contains($0) || $0 <= 31 } ?? false }
  }

  /// Three in the afternoon may be 15 o'clock.
  private mutating func convertClock(_ unit: JudgedUnit) {
    guard unit.source.words.contains(where: { unit.source.lowercased($0) == "pm" || unit.source.lowercased($0) == "p" })
    else { return }
    let later = missing.compactMap(Int.init).filter { $0 < 12 }.map { String($0 + 12) }
    let there = Set(extra.map(\.value).filter(later.contains))
    extra.removeAll { there.contains($0.value) }
    missing.removeAll { value in Int(value).map { there.contains(String($0 + 12)) } ?? false }
  }

  /// Small numbers may be words in either language.
  private mutating func spellOut(_ unit: JudgedUnit) {
    if !extra.isEmpty {
      let spelt = EnglishNumbers.all(in: unit.source)
      extra.removeAll { spelt.contains($0.value) }
    }
    guard missing.contains(where: { $0.utf8.count <= 2 }) else { return }
    guard let names = unit.language?.numberWords else {
      missing.removeAll { (Int($0) ?? 99) <= 12 }
      return
    }
    let target = unit.target
    missing = missing.filter { value in
      guard let value = Int(value), value <= 12 else { return true }
      let spellings = names.filter { $1 == value }.map { Array($0.key.unicodeScalars) }
      return !target.words.contains { word in spellings.contains { Self.isSpelling($0, target.scalars[word.range]) } }
    }
  }

  /// Whether `word` says a number: by its name alone, before a joiner, or with an ending behind a name that is no chance.
  private static func isSpelling(_ name: [Unicode.Scalar], _ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard word.starts(with: name) else { return false }
    return name.count > 2 || word.count == name.count || word[word.startIndex + name.count].value == 0x200C
  }
}
