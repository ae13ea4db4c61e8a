private import CascadeCurriculum
// The normal form without Foundation, which takes it from here too.
@_spi(_Unicode) private import Swift

/// What tells a machine's words from those that a person has put in their place: it stands behind `state=machine`.
///
/// It may call a person's words a draft, but never a draft that nobody has read a person's: what programs do to a text on
/// its way changes nothing.
enum DraftDigest {
  /// The digest of the translation `target`: eight hexadecimal digits.
  ///
  /// Composed letters are as decomposed ones; blanks, line ends and signs that nobody sees do not count.
  static func of(_ target: String) -> String {
    String(Digest(of: Array(letters(target).utf8)).description.prefix(8))
  }

  /// Whether `target`, the translation of `source`, is still what the machine wrote, by its `digest`, or what a program has
  /// made of that: question marks for its letters, or the source in its place.
  static func isDraft(_ target: String, of source: String, by digest: some StringProtocol) -> Bool {
    digest == of(target) || target.unicodeScalars.contains("\u{FFFD}") || LostLetters.areLost(in: [target])
      || letters(target) == letters(source)
  }

  /// Whether `word` is a digest.
  static func isOne(_ word: some StringProtocol) -> Bool {
    word.utf8.count == 8 && word.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func letters(_ text: String) -> String {
    let seen = text._nfd.filter { scalar in
      let properties = scalar.properties
      return !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint
        && ![.control, .format].contains(properties.generalCategory)
    }
    return String(String.UnicodeScalarView(seen))
  }
}
