/// The words of a text for comparison: lower-cased, each as a number, codes as words of their own.
struct WordList: Sendable {
  /// A number for each word.
  let words: [Int32]
  /// The lower-cased characters, for short texts alone.
  let characters: [Unicode.Scalar]

  /// How short a text is whose characters are compared besides.
  private static let short = 60
  /// How much of a text must be in its parts, and of the parts in it.
  private static let inParts = 0.85
  /// How many words a text has at least that is looked for in parts.
  private static let leastOfWhole = 8

  /// No words.
  init() {
    words = []
    characters = []
  }

  /// The words of `text`; `numbers` gives each word its number.
  init(_ text: String, _ numbers: inout [String: Int32]) {
    var words: [Int32] = []
    let lowered = text.lowercased()
    for word in lowered.unicodeScalars.split(whereSeparator: { !Self.isOfWord($0) }) {
      let word = String(word)
      let number = numbers[word] ?? Int32(numbers.count)
      numbers[word] = number
      words.append(number)
    }
    self.words = words
    characters = lowered.unicodeScalars.count < Self.short ? Array(lowered.unicodeScalars) : []
  }

  /// Letters, marks, digits and joiners make words.
  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value) || scalar == "'"
    }
    if scalar.value == 0x200C || scalar.value == 0x200D || scalar == "’" { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// How like another text this is, from 0 to 1: the words that stand in both in one order, beside all words; of short
  /// texts the characters, if they are more alike.
  func similarity(to other: WordList) -> Double {
    let byWords = similarityOfWords(to: other)
    guard !characters.isEmpty, !other.characters.isEmpty else { return byWords }
    let common = Self.commonLength(characters, other.characters)
    return Swift.max(byWords, 0.95 * Self.ratio(common, characters.count + other.characters.count))
  }

  /// How like another text this is by its words alone, from 0 to 1.
  func similarityOfWords(to other: WordList) -> Double {
    Self.ratio(Self.commonLength(words, other.words), words.count + other.words.count)
  }

  /// No text of that many words can be more like than this.
  func highestSimilarity(to other: WordList) -> Double {
    let byWords = Self.ratio(Swift.min(words.count, other.words.count), words.count + other.words.count)
    guard !characters.isEmpty, !other.characters.isEmpty else { return byWords }
    return 1
  }

  private static func ratio(_ common: Int, _ all: Int) -> Double { all == 0 ? 0 : 2 * Double(common) / Double(all) }

  /// Whether the words of `parts` together are these, in their order; each part has a fifth of them at least, and a text
  /// of a few words has no parts.
  func isParted(in parts: [WordList]) -> Bool {
    let joined = parts.flatMap(\.words)
    let least = Int((Self.inParts * Double(Swift.max(joined.count, words.count))).rounded(.up))
    guard words.count >= Self.leastOfWhole, Swift.min(joined.count, words.count) >= least,
      parts.allSatisfy({ 5 * $0.words.count >= joined.count })
    else { return false }
    return Self.commonLength(joined, words) >= least
  }

  /// The length of the longest list that stands in both in one order. Time is the product of the lengths.
  private static func commonLength<Element: Equatable>(_ first: [Element], _ second: [Element]) -> Int {
    var row = [Int](repeating: 0, count: second.count + 1)
    for element in first {
      var diagonal = 0
      for column in second.indices {
        let above = row[column + 1]
        row[column + 1] = element == second[column] ? diagonal + 1 : Swift.max(above, row[column])
        diagonal = above
      }
    }
    return row[second.count]
  }
}
