/// Finds translations that were saved in an encoding which does not have their letters: each became a question mark.
enum LostLetters {
  /// Why such a translation cannot be used.
  static let reason = "its letters are lost: they were saved as question marks, in an encoding that does not have them"

  /// Whether question marks stand in the place of the letters of `texts`, the words of one translation between its codes.
  ///
  /// They do where two words or more, or all there is, or the first word, are nothing but question marks.
  static func areLost(in texts: [String]) -> Bool {
    guard texts.contains(where: { $0.utf8.count { $0 == UInt8(ascii: "?") } > 1 }) else { return false }
    let words = texts.flatMap { $0.split(whereSeparator: \.isWhitespace) }
    let lost = words.filter(isLost)
    if lost.count > 1 { return true }
    guard let only = lost.first else { return false }
    let hasLetter = texts.contains { $0.unicodeScalars.contains { $0.properties.isAlphabetic } }
    return !hasLetter || words.first == only && only.count > 2
  }

  /// Whether `word` is at least two question marks, and signs of no language.
  private static func isLost(_ word: Substring) -> Bool {
    var count = 0
    for scalar in word.unicodeScalars {
      if scalar == "?" { count += 1 } else if scalar.properties.isAlphabetic || !scalar.isASCII { return false }
    }
    return count > 1
  }
}
