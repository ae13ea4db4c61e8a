import CascadeCurriculum

/// Puts the numbers of one text into the translation of another that differs in its numbers alone.
enum NumberSubstitution {
  /// `target` with the numbers `new` in the place of `old`, those of its source, in the digits that stand there; `nil`
  /// where it is not certain which number of the translation is which.
  static func target(_ target: CodedText, from old: [String], to new: [String]) -> CodedText? {
    guard old.count == new.count else { return nil }
    var changes: [String: String] = [:]
    for (former, number) in zip(old, new) {
      // `1,234` may be written in many ways; what is not digits alone is left to people.
      guard former == number || isPlain(former) && isPlain(number) else { return nil }
      guard changes.updateValue(number, forKey: former) ?? number == number else { return nil }
    }
    let changed = changes.filter { $0.key != $0.value }
    let pieces = target.pieces.map { piece -> (piece: CodedText.Piece, found: [String]) in
      guard case .text(let words) = piece else { return (piece, []) }
      let (text, found) = replaced(words, changed)
      return (.text(text), found)
    }
    let found = pieces.flatMap(\.found)
    for number in changed.keys where found.count(where: { $0 == number }) != old.count(where: { $0 == number }) {
      return nil
    }
    return CodedText(pieces.map(\.piece))
  }

  private static func isPlain(_ number: String) -> Bool { number.utf8.allSatisfy { (0x30...0x39).contains($0) } }

  /// The words with `changes` made in them, and the numbers that were changed.
  private static func replaced(_ words: String, _ changes: [String: String]) -> (text: String, found: [String]) {
    let scalars = Array(words.unicodeScalars)
    var result = String.UnicodeScalarView()
    var found: [String] = []
    var index = 0
    while index < scalars.count {
      guard let zero = zero(of: scalars[index]) else {
        result.append(scalars[index])
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, scalars[index].digitValue != nil { index += 1 }
      let number = scalars[start..<index].compactMap(\.digitValue).map(String.init).joined()
      if let other = changes[number], !isPart(start..<index, of: scalars) {
        found.append(number)
        result.append(contentsOf: other.utf8.compactMap { Unicode.Scalar(zero + UInt32($0) - 0x30) })
      } else {
        result.append(contentsOf: scalars[start..<index])
      }
    }
    return (String(result), found)
  }

  /// The character for 0 of the digits that `scalar` is one of.
  private static func zero(of scalar: Unicode.Scalar) -> UInt32? {
    scalar.digitValue.map { scalar.value - UInt32($0) }
  }

  /// Whether the digits are a part of a longer number, such as `1.5`, or stand in a Latin name, such as `A4`.
  private static func isPart(_ range: Range<Int>, of scalars: [Unicode.Scalar]) -> Bool {
    if range.lowerBound > 0, scalars[range.lowerBound - 1].isLatinLetter { return true }
    if range.lowerBound > 1, isJoint(scalars[range.lowerBound - 1]), scalars[range.lowerBound - 2].digitValue != nil {
      return true
    }
    if range.upperBound < scalars.count, scalars[range.upperBound].isLatinLetter { return true }
    return range.upperBound + 1 < scalars.count && isJoint(scalars[range.upperBound])
      && scalars[range.upperBound + 1].digitValue != nil
  }

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool { ".,٫٬،'’".unicodeScalars.contains(scalar) }
}
