/// A word of English that says whether something must be done, may be done or must not: whoever changes it changes a duty.
///
/// Two texts that differ in one are not alike, however much of the rest is the same.
enum BindingWord: String, Hashable, Comparable, CaseIterable {
  case not, no, never, without, except, unless, nobody, nothing, none, neither, nor
  case must, shall, may, should

  /// Whether it says that something is not.
  var isNegation: Bool { !Self.modals.contains(self) }

  private static let modals: Set<BindingWord> = [.must, .shall, .may, .should]

  /// What binds in `word`, which is in small letters: `mustn't` is `must` and `not`.
  static func all(in word: String) -> [BindingWord] {
    if let whole = BindingWord(rawValue: word) { return [whole] }
    if word == "cannot" { return [.not] }
    guard word.hasSuffix("n't") || word.hasSuffix("n’t") else { return [] }
    return [BindingWord(rawValue: String(word.dropLast(3))), .not].compactMap(\.self)
  }

  /// By the letters.
  static func < (left: BindingWord, right: BindingWord) -> Bool { left.rawValue < right.rawValue }
}
