import CascadeCurriculum
import CascadeText

/// A text taken apart once for comparison with others: its words as numbers, its codes and numbers as one sign each.
struct MatchText: Sendable {
  /// The words (UAX #29) in small letters, each as a number, with codes and numbers each as one of their own.
  let tokens: [Int32]
  /// The characters in small letters: a private-use character for each code and one for each number, one space for all
  /// that part words.
  let characters: [Int32]
  /// How many codes there are.
  let codeCount: Int
  /// What the numbers are, in digits from 0 to 9 with the signs inside them.
  let numbers: [String]
  /// The words that say what must and must not be, in the order of the text; each word that says that something is not
  /// with the token after it, so that it is another where it stands with something else.
  let binding: [Binding]

  /// The words that have an opposite, in the order of the text.
  let opposites: [OppositeWord]

  /// A word that binds, and what it is said of.
  struct Binding: Hashable, Sendable {
    let word: BindingWord
    let next: Int32?
  }
  /// The sign at the end; `nil` where a letter, a digit or a code stands there.
  let ending: Unicode.Scalar?

  /// Stands for a code among the characters, and for a number.
  static let codeSign: Unicode.Scalar = "\u{E000}"
  static let numberSign: Unicode.Scalar = "\u{E001}"

  /// Takes `text` apart; `number` says which number a word has.
  init(_ text: CodedText, _ number: (String) -> Int32) {
    let (scalars, codes) = Self.scalars(of: text)
    var builder = Builder()
    var place = 0
    for word in WordRanges.all(in: scalars) {
      builder.add(scalars[place..<word.lowerBound], codes[place..<word.lowerBound])
      builder.add(word: scalars[word], number)
      place = word.upperBound
    }
    builder.add(scalars[place...], codes[place...])
    builder.trim()
    tokens = builder.tokens
    characters = builder.characters
    codeCount = codes.count { $0 != nil }
    numbers = builder.numbers
    let all = builder.tokens
    binding = builder.binding.map { word, place in
      Binding(word: word, next: word.isNegation && place < all.count ? all[place] : nil)
    }
    opposites = builder.opposites
    ending = Self.ending(of: scalars)
  }

  /// The characters in small letters, and for each the token of the code that it stands for.
  private static func scalars(of text: CodedText) -> ([Unicode.Scalar], [Int32?]) {
    var scalars: [Unicode.Scalar] = []
    var codes: [Int32?] = []
    for piece in text.pieces {
      switch piece {
      case .text(let words): scalars += words.lowercased().unicodeScalars
      case .standalone, .open, .close: scalars.append(codeSign)
      }
      codes += repeatElement(nil, count: scalars.count - codes.count)
      switch piece {
      case .text: break
      case .standalone: codes[codes.count - 1] = -1
      case .open: codes[codes.count - 1] = -2
      case .close: codes[codes.count - 1] = -3
      }
    }
    return (scalars, codes)
  }

  private static func ending(of scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
    guard let last = scalars.last(where: { !$0.properties.isWhitespace }), last != codeSign else { return nil }
    return ScalarClass.of(last) == .sign ? last : nil
  }

  /// Puts the parts together.
  private struct Builder {
    var tokens: [Int32] = []
    var characters: [Int32] = []
    var numbers: [String] = []
    /// Each with the number of tokens up to it.
    var binding: [(BindingWord, Int)] = []
    var opposites: [OppositeWord] = []

    /// What stands between words: codes, signs, spaces.
    mutating func add(_ scalars: ArraySlice<Unicode.Scalar>, _ codes: ArraySlice<Int32?>) {
      for (scalar, code) in zip(scalars, codes) {
        if let code { tokens.append(code) }
        if ScalarClass.of(scalar) == .space {
          if characters.last != 0x20 { characters.append(0x20) }
        } else {
          append(scalar)
        }
      }
    }

    mutating func add(word scalars: ArraySlice<Unicode.Scalar>, _ number: (String) -> Int32) {
      if let value = Self.value(of: scalars) {
        tokens.append(-4)
        append(MatchText.numberSign)
        numbers.append(value)
        return
      }
      var word = String.UnicodeScalarView()
      word.append(contentsOf: scalars)
      let text = String(word)
      tokens.append(number(text))
      for scalar in scalars { append(scalar) }
      if let word = OppositeWord.of(text) { opposites.append(word) }
      if scalars.count <= 9 { binding += BindingWord.all(in: text).map { ($0, tokens.count) } }
    }

    private mutating func append(_ scalar: Unicode.Scalar) { characters.append(Int32(bitPattern: scalar.value)) }

    mutating func trim() {
      if characters.last == 0x20 { characters.removeLast() }
      if characters.first == 0x20 { characters.removeFirst() }
    }

    /// The number that a word is, in digits from 0 to 9; `nil` for any other word.
    private static func value(of scalars: ArraySlice<Unicode.Scalar>) -> String? {
      guard scalars.first?.digitValue != nil else { return nil }
      var value = String.UnicodeScalarView()
      for scalar in scalars {
        if let digit = scalar.digitValue {
          value.append(contentsOf: String(digit).unicodeScalars)
        } else if [.letter, .mark, .joiner].contains(ScalarClass.of(scalar)) {
          return nil
        } else {
          value.append(scalar)
        }
      }
      return String(value)
    }
  }
}
