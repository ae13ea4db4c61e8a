import CascadeText

extension QualityCheck {
  static let doubledWord = QualityCheck(
    id: "text/doubled-word", severity: .warning,
    summary: "The same word twice in a row.",
    explanation: """
      Mostly a slip of the keyboard. Where your language says a word twice on purpose (আস্তে আস্তে, ورو ورو), it is \
      only a note.
      """,
    bad: [
      QualitySample("bn", "Ask her first.", "আগে ⟦তাকে তাকে⟧ জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Ask her first.", "نخست ⟦از از⟧ او بپرسید."),
      QualitySample("ps", "Ask her first.", "لومړی ⟦له له⟧ هغې وپوښتئ."),
    ],
    good: [
      QualitySample("bn", "Ask her first.", "আগে তাকে জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Equal, equal before the law.", "برابر، برابر در برابر قانون."),
      QualitySample("ps", "Ask her first.", "لومړی له هغې وپوښتئ."),
    ],
    judging: .perUnit { unit, report in
      let (target, words) = (unit.target, unit.target.words)
      let found = words.indices.dropFirst().filter { isTwice(words[$0 - 1], words[$0], target) }
      guard !found.isEmpty else { return }
      let source = unit.source.words
      let isInSource = source.indices.dropFirst().contains { isTwice(source[$0 - 1], source[$0], unit.source) }
      guard !isInSource else { return }
      for place in found {
        let range = words[place - 1].range.lowerBound..<words[place].range.upperBound
        report.add(
          "'\(target.string(words[place].range))' stands twice", at: range, in: unit,
          severity: unit.language?.reduplicates ?? false ? .note : nil)
      }
    })

  /// Whether `second` is `first` again, with spaces between alone.
  private static func isTwice(_ first: JudgedText.Word, _ second: JudgedText.Word, _ text: JudgedText) -> Bool {
    guard first.range.count == second.range.count, first.range.count > 1, first.hasLetter, !first.hasDigit,
      text.scalars[first.range].elementsEqual(text.scalars[second.range])
    else { return false }
    return text.classes[first.range.upperBound..<second.range.lowerBound].allSatisfy { $0 == .space }
  }
}
