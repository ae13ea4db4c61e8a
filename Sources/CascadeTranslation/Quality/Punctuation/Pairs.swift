/// Brackets and quotes that do not match.
struct Pairs {
  /// The places of those without the other half.
  private(set) var unmatched: [Int] = []

  /// Looks for those of `text` among `pairs`, each an opening and a closing sign.
  init(in text: JudgedText, _ pairs: [Unicode.Scalar: Unicode.Scalar]) {
    var open: [(scalar: Unicode.Scalar, place: Int)] = []
    let closing = Set(pairs.values)
    for (place, scalar) in text.scalars.enumerated() where text.classes[place] == .sign {
      if let last = open.last, pairs[last.scalar] == scalar {
        open.removeLast()
      } else if pairs[scalar] != nil {
        open.append((scalar, place))
      } else if closing.contains(scalar), !Self.isListMark(place, text) {
        unmatched.append(place)
      }
    }
    unmatched += open.map(\.place)
    unmatched.sort()
  }

  /// Whether a bracket at `place` closes a list mark such as `1)` or `ক)`.
  private static func isListMark(_ place: Int, _ text: JudgedText) -> Bool {
    guard text.scalars[place] == ")", place > 0 else { return false }
    let start = text.classes[..<place].lastIndex { $0 == .space }.map { $0 + 1 } ?? 0
    return (1...3).contains(place - start) && !text.scalars[start..<place].contains("(")
      && text.classes[start..<place].allSatisfy { $0 == .letter || $0 == .digit || $0 == .mark }
  }

  /// Brackets.
  static let brackets: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "[": "]", "{": "}"]
  /// Quotes whose halves differ.
  static let quotes: [Unicode.Scalar: Unicode.Scalar] = ["«": "»", "“": "”"]
}
