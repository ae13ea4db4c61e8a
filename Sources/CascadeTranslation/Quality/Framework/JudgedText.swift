import CascadeCurriculum

/// A text taken apart once for all checks: its characters, what each is, and its words.
struct JudgedText: Sendable {
  /// The characters; a code that stands for itself is one, codes around words are none.
  let scalars: [Unicode.Scalar]
  /// What each character is.
  let classes: [ScalarClass]
  /// The words, in order.
  let words: [Word]
  /// Where each character begins in the words of the coded text, in bytes, and where the last one ends.
  private let offsets: [Int]

  /// A run of letters, marks and digits, with the joiners and apostrophes inside it.
  struct Word: Sendable {
    /// Its characters.
    let range: Range<Int>
    /// Whether there is a letter in it.
    let hasLetter: Bool
    /// Whether there is a digit in it.
    let hasDigit: Bool
    /// Whether there is a Latin letter in it.
    let hasLatin: Bool
  }

  /// Takes `text` apart.
  init(_ text: CodedText) {
    var scalars: [Unicode.Scalar] = []
    var classes: [ScalarClass] = []
    var offsets: [Int] = []
    var count = 0
    for piece in text.pieces {
      switch piece {
      case .text(let words):
        for scalar in words.unicodeScalars {
          scalars.append(scalar)
          classes.append(ScalarClass.of(scalar))
          offsets.append(count)
          count += UTF8.width(scalar)
        }
      case .standalone:
        scalars.append("\u{FFFC}")
        classes.append(.code)
        offsets.append(count)
      case .open, .close: break
      }
    }
    offsets.append(count)
    self.scalars = scalars
    self.classes = classes
    self.offsets = offsets
    words = Self.words(scalars, classes)
  }

  private static func words(_ scalars: [Unicode.Scalar], _ classes: [ScalarClass]) -> [Word] {
    var words: [Word] = []
    var index = 0
    while index < scalars.count {
      let start = index
      var (hasLetter, hasDigit, hasLatin) = (false, false, false)
      while index < scalars.count {
        if classes[index] == .letter {
          hasLetter = true
          if scalars[index].isLatinLetter { hasLatin = true }
        } else if classes[index] == .digit {
          hasDigit = true
        } else if classes[index] != .mark, !joins(index, scalars, classes, from: start) {
          break
        }
        index += 1
      }
      if index > start {
        words.append(Word(range: start..<index, hasLetter: hasLetter, hasDigit: hasDigit, hasLatin: hasLatin))
      }
      index += 1
    }
    return words
  }

  /// Whether a joiner or an apostrophe at `index` belongs to a word that began at `start` and goes on behind it.
  private static func joins(
    _ index: Int, _ scalars: [Unicode.Scalar], _ classes: [ScalarClass], from start: Int
  ) -> Bool {
    guard classes[index] == .joiner || scalars[index] == "'" || scalars[index] == "’" else { return false }
    return index > start && index + 1 < scalars.count && (classes[index + 1] == .letter || classes[index + 1] == .mark)
  }

  /// The bytes of the words that the characters of `range` are.
  func bytes(of range: Range<Int>) -> Range<Int> { offsets[range.lowerBound]..<offsets[range.upperBound] }

  /// The characters of `range` as a string.
  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// The words of `range` without regard to capitals.
  func lowercased(_ word: Word) -> String { string(word.range).lowercased() }

  /// Whether all there is are spaces and signs that nobody sees.
  var isBlank: Bool {
    classes.allSatisfy { $0 == .space || $0 == .direction || $0 == .joiner }
  }
}
