/// The words of texts by the default borders of UAX #29, rules WB4 to WB13b: those parts in which there is a letter or a
/// digit.
///
/// `can't`, `3.14`, `1,234` and `a_b` are one word each, `self-made` is two.
public enum WordRanges {
  /// The words of `scalars`, in order.
  public static func all(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      let first = WordBreak.of(scalars[index])
      let start = index
      index = behind(index, scalars)
      switch first {
      case .lone: words.append(start..<index)
      case .letter, .hebrewLetter, .katakana, .numeric, .connector:
        let isWord = extend(from: first, &index, scalars)
        if isWord { words.append(start..<index) }
      default: break
      }
    }
    return words
  }

  /// How many words there are in `text`.
  public static func count(in text: String) -> Int { all(in: Array(text.unicodeScalars)).count }

  /// Moves `index` to the end of the word whose first character was `first`; whether anything but connectors is in it.
  private static func extend(from first: WordBreak, _ index: inout Int, _ scalars: [Unicode.Scalar]) -> Bool {
    var last = first
    var isWord = first != .connector
    while index < scalars.count {
      let next = WordBreak.of(scalars[index])
      if joins(last, next) {
        last = next
        isWord = isWord || next != .connector
        index = behind(index, scalars)
        continue
      }
      let after = behind(index, scalars)
      let beyond = after < scalars.count ? WordBreak.of(scalars[after]) : .other
      if bridges(last, next, beyond) {
        last = beyond
        index = behind(after, scalars)
      } else if last == .hebrewLetter, next == .singleQuote {
        index = after
        break
      } else {
        break
      }
    }
    return isWord
  }

  /// The place of the next character that is not part of the one at `index` (rule WB4).
  private static func behind(_ index: Int, _ scalars: [Unicode.Scalar]) -> Int {
    var index = index + 1
    while index < scalars.count, WordBreak.of(scalars[index]) == .extend { index += 1 }
    return index
  }

  /// Rules WB5, WB8 to WB10 and WB13 to WB13b.
  private static func joins(_ last: WordBreak, _ next: WordBreak) -> Bool {
    switch (last, next) {
    case (.katakana, .katakana), (_, .connector): true
    case (.connector, .letter), (.connector, .hebrewLetter), (.connector, .numeric), (.connector, .katakana): true
    default: isLetterOrDigit(last) && isLetterOrDigit(next)
    }
  }

  /// Rules WB6, WB7, WB7b, WB7c, WB11 and WB12: a sign between two letters, or between two digits.
  private static func bridges(_ last: WordBreak, _ sign: WordBreak, _ next: WordBreak) -> Bool {
    switch sign {
    case .midLetter: isLetter(last) && isLetter(next)
    case .midNumber: last == .numeric && next == .numeric
    case .midBoth, .singleQuote: isLetter(last) && isLetter(next) || last == .numeric && next == .numeric
    case .doubleQuote: last == .hebrewLetter && next == .hebrewLetter
    default: false
    }
  }

  private static func isLetter(_ word: WordBreak) -> Bool { word == .letter || word == .hebrewLetter }

  private static func isLetterOrDigit(_ word: WordBreak) -> Bool { isLetter(word) || word == .numeric }
}
