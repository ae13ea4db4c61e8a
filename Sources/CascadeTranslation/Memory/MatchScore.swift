import CascadeCurriculum

/// How like two texts are, from 0 to 100, as a translator who looks for what to change would say.
enum MatchScore {
  /// Texts of fewer words and codes are compared by their characters.
  static let leastWords = 5
  /// The most that a text reaches in which a duty, or a number that was not put right, is another, or which says the
  /// opposite.
  static let guarded = 84

  /// How like `first` and `second` are by their words, without regard to what their numbers are; `nil` below `least`.
  ///
  /// A hundredth for each share of the words that differs, one off for each code that only one has, two for another sign
  /// at the end. What is not `isIdentical` reaches 99 at most.
  static func of(_ first: MatchText, _ second: MatchText, isIdentical: Bool, least: Int) -> Int? {
    if isIdentical { return 100 }
    let words = Swift.max(first.tokens.count, second.tokens.count)
    let share =
      words < leastWords
      ? share(first.characters, second.characters, least) : share(first.tokens, second.tokens, least)
    guard let share else { return nil }
    let ending = first.ending == second.ending ? 0 : 2
    var score = Swift.min(99, share - abs(first.codeCount - second.codeCount) - ending)
    if first.binding != second.binding || OppositeWord.areTurned(first.opposites, second.opposites) {
      score = Swift.min(score, guarded)
    }
    return score >= least ? score : nil
  }

  /// How like `second` is to the text `first` that it was edited from; `nil` below `least`.
  static func of(_ first: CodedText, _ second: CodedText, least: Int) -> Int? {
    var words: [String: Int32] = [:]
    func number(_ word: String) -> Int32 {
      let known = words[word] ?? Int32(words.count)
      words[word] = known
      return known
    }
    let (first, second) = (MatchText(first, number), MatchText(second, number))
    guard let score = of(first, second, isIdentical: false, least: least) else { return nil }
    return first.numbers == second.numbers ? score : of(score, differingIn: 1, isPutRight: false)
  }

  /// The score of a text whose numbers differ in `count` places, `isPutRight` where those of the translation followed.
  static func of(_ score: Int, differingIn count: Int, isPutRight: Bool) -> Int {
    isPutRight ? Swift.min(score, Swift.max(97, 100 - count)) : Swift.min(score, guarded)
  }

  /// The hundredths that stay the same, rounded down.
  private static func share(_ first: [Int32], _ second: [Int32], _ least: Int) -> Int? {
    let length = Swift.max(first.count, second.count)
    guard length > 0 else { return nil }
    let limit = length * (100 - least) / 100
    return EditDistance.of(first, second, limit: limit).map { 100 * (length - $0) / length }
  }
}
