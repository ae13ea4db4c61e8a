import CascadeText

extension QualityCheck {
  static let untranslated = QualityCheck(
    id: "text/untranslated", severity: .warning,
    summary: "A translation that is the source.",
    explanation: """
      The reader of your edition finds a sentence in another language. Translate it, or clear the field: then the \
      source is shown and marked as such. Names and abbreviations may stay.
      """,
    comparesWithSource: true, judges: { $0 != nil },
    bad: [
      QualitySample("bn", "Ask her first.", "⟦Ask her first.⟧"),
      QualitySample("fa-AF", "Ask her first.", "⟦Ask her first.⟧"),
      QualitySample("ps", "Ask her first.", "⟦Ask her first.⟧"),
    ],
    good: [
      QualitySample("bn", "United Nations Police", "United Nations Police"),
      QualitySample("fa-AF", "UNCAT", "UNCAT"),
      QualitySample("ps", "Ask her first.", "لومړی له هغې وپوښتئ."),
    ],
    judging: .perUnit { unit, report in
      guard Untranslated.isSource(unit) else { return }
      report.add("the source stands here", at: 0..<unit.target.scalars.count, in: unit)
    })
}

/// Words of the source in a target.
enum Untranslated {
  /// Whether the target is the source, which has at least three words, two of them no names.
  static func isSource(_ unit: JudgedUnit) -> Bool {
    let words = unit.target.words.filter(\.hasLatin)
    guard words.count >= 3, unit.source.words.count == unit.target.words.count,
      !unit.target.scalars.contains(where: { unit.language?.isOwn($0) ?? false })
    else { return false }
    let pairs = zip(unit.source.words, unit.target.words)
    guard pairs.allSatisfy({ unit.source.lowercased($0) == unit.target.lowercased($1) }) else { return false }
    return unit.source.words.count { isCommon($0, in: unit.source) && !isIn($0, unit.sourceAddresses) } >= 2
  }

  /// Whether a word is written as common words are: in small letters.
  static func isCommon(_ word: JudgedText.Word, in text: JudgedText) -> Bool {
    word.range.count > 1 && !word.hasDigit
      && word.range.allSatisfy { !text.scalars[$0].isASCII || !(0x41...0x5A).contains(text.scalars[$0].value) }
  }

  private static func isIn(_ word: JudgedText.Word, _ addresses: [Address]) -> Bool {
    addresses.contains { $0.range.overlaps(word.range) }
  }

  /// The runs of at least four words of the target that stand so in the source, outside brackets, quotes and addresses.
  static func runs(in unit: JudgedUnit) -> [Range<Int>] {
    let target = unit.target
    guard target.words.count(where: \.hasLatin) >= 4 else { return [] }
    let source = unit.source.words.map(unit.source.lowercased)
    var found: [Range<Int>] = []
    var place = 0
    while place < target.words.count {
      let length = target.words[place].hasLatin ? longest(from: place, in: target, source) : 0
      let words = target.words[place..<place + length]
      if length >= 4, words.count(where: { isCommon($0, in: target) }) >= 2, let first = words.first,
        let last = words.last, !unit.isInAddress(first.range.lowerBound..<last.range.upperBound),
        !isEnclosed(first.range.lowerBound, in: target)
      {
        found.append(first.range.lowerBound..<last.range.upperBound)
      }
      place += Swift.max(1, length)
    }
    return found
  }

  private static func longest(from place: Int, in target: JudgedText, _ source: [String]) -> Int {
    var best = 0
    let words = target.words[place...].prefix { $0.hasLatin }.map(target.lowercased)
    for start in source.indices where source[start] == words.first {
      var length = 0
      while length < words.count, start + length < source.count, words[length] == source[start + length] { length += 1 }
      best = Swift.max(best, length)
    }
    return best
  }

  /// Whether a bracket or quote that stands before `place` is still open there.
  private static func isEnclosed(_ place: Int, in text: JudgedText) -> Bool {
    var depth = 0
    var isQuoted = false
    for scalar in text.scalars[..<place] {
      switch scalar {
      case "(", "[", "{", "«", "“", "‘", "<": depth += 1
      case ")", "]", "}", "»", "”", "’", ">": depth -= 1
      case "\"", "`", "'": isQuoted.toggle()
      default: break
      }
    }
    return depth > 0 || isQuoted
  }
}
