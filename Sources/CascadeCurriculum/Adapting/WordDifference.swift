/// What was taken out of a text and put in, word by word.
///
/// Spaces, line breaks and the form of quotation marks make no difference; a digit, a word, a sign or an attribute does.
public struct WordDifference: Hashable, Sendable {
  /// What was changed, in the order of the texts; empty where both say the same.
  public let changes: [Change]

  /// Words that were taken out at one place, and those that were put in there; one of them may be empty.
  public struct Change: Hashable, Sendable {
    /// What was taken out.
    public let removed: String
    /// What was put in.
    public let added: String

    /// The change of `removed` into `added`.
    public init(removed: String, added: String) {
      self.removed = removed
      self.added = added
    }
  }

  /// What changed from `former` to `current`.
  public init(from former: String, to current: String) {
    changes = Self.changes(WordTokens(former), WordTokens(current))
  }

  /// How many words are compared one by one: the time grows with the square of what differs.
  private static let most = 4000

  private static func changes(_ old: WordTokens, _ new: WordTokens) -> [Change] {
    var start = 0
    while start < old.keys.count, start < new.keys.count, old.keys[start] == new.keys[start] { start += 1 }
    var tail = 0
    while tail < old.keys.count - start, tail < new.keys.count - start,
      old.keys[old.keys.count - 1 - tail] == new.keys[new.keys.count - 1 - tail]
    {
      tail += 1
    }
    let (former, current) = (start..<old.keys.count - tail, start..<new.keys.count - tail)
    guard former.count + current.count <= most else { return [Change(removed: old[former], added: new[current])] }
    let steps = new.keys[current].difference(from: old.keys[former])
    let removed = Set(steps.removals.map { $0.offset + start })
    let added = Set(steps.insertions.map { $0.offset + start })
    return runs(former, removed, current, added).map { Change(removed: old[$0], added: new[$1]) }
  }

  private static func runs(
    _ former: Range<Int>, _ removed: Set<Int>, _ current: Range<Int>, _ added: Set<Int>
  ) -> [(Range<Int>, Range<Int>)] {
    var runs: [(Range<Int>, Range<Int>)] = []
    var (old, new) = (former.lowerBound, current.lowerBound)
    while old < former.upperBound || new < current.upperBound {
      let (oldStart, newStart) = (old, new)
      while removed.contains(old) { old += 1 }
      while added.contains(new) { new += 1 }
      guard old > oldStart || new > newStart else {
        old += 1
        new += 1
        continue
      }
      // One word between two changes reads better as a part of both.
      if let last = runs.last, oldStart - last.0.upperBound <= 1, newStart - last.1.upperBound <= 1 {
        runs[runs.count - 1] = (last.0.lowerBound..<old, last.1.lowerBound..<new)
      } else {
        runs.append((oldStart..<old, newStart..<new))
      }
    }
    return runs
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}

/// The words and signs of a text.
private struct WordTokens {
  /// What is compared: words as they are, signs one by one, a fence or rule of any length as three.
  private(set) var keys: [String] = []
  private var places: [Range<Int>] = []
  private let scalars: [Unicode.Scalar]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let start = index
      if Self.isBlank(scalars[index]) {
        index += 1
        continue
      }
      if isOfWord(index) {
        while index < scalars.count, isOfWord(index) { index += 1 }
      } else {
        while index < scalars.count, scalars[index] == scalars[start] { index += 1 }
        if index - start < 3 { index = start + 1 }
      }
      places.append(start..<index)
      keys.append(key(start..<index))
    }
  }

  /// The text of the tokens in `range`, on one line.
  subscript(range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[places[first].lowerBound..<places[last].upperBound])
    return String(view).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func key(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    let isRun = range.count > 2 && !isOfWord(range.lowerBound)
    for index in isRun ? range.prefix(3) : range[...] where !Self.isBlank(scalars[index]) {
      switch scalars[index] {
      case "‘", "’", "‛", "′": view.append("'")
      case "“", "”", "„", "‟", "«", "»", "″": view.append("\"")
      default: view.append(scalars[index])
      }
    }
    return String(view)
  }

  /// Letters, digits, marks and joiners; what stands between digits or letters without a space, such as the point of
  /// `1.5` and the apostrophe of `don't`; and the sign before a number.
  private func isOfWord(_ index: Int) -> Bool {
    let scalar = scalars[index]
    if Self.isLetterOrDigit(scalar) { return true }
    let next = index + 1 < scalars.count ? scalars[index + 1] : " "
    let before = index > 0 ? scalars[index - 1] : " "
    switch scalar {
    case "'", "’": return Self.isLetterOrDigit(before) && Self.isLetterOrDigit(next)
    case ".", ",", ":", "/", "٫", "٬": return Self.isDigit(before) && Self.isDigit(next)
    case "-", "−", "+": return Self.isDigit(next) && Self.isBlank(before)
    default: return false
    }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value == 0x200C || scalar.value == 0x200D { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType != nil }

  /// Spaces, line ends, and signs that nobody sees.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value == 0xAD || scalar.value == 0x200B || scalar.value == 0xFEFF
      || scalar.value == 0x200E || scalar.value == 0x200F || (0x2066...0x2069).contains(scalar.value)
  }
}
