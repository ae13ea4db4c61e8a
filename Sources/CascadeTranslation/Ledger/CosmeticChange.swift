/// Whether two texts say the same: they differ in case, spaces, punctuation or the kind of a mark alone.
///
/// A number, a negation, a modal verb and a term are words, so none of them can change without the words changing. What
/// stands between digits counts too: `1.5` is not `1,5`, and `2-3` not `2, 3`.
enum CosmeticChange {
  /// Whether the change from `first` to `second` is one.
  static func isOne(from first: String, to second: String) -> Bool {
    meaning(first) == meaning(second)
  }

  /// The letters and digits of a text in small letters, one space for all that stands between words, and what stands
  /// between digits as it is. Codes count by their numbers.
  static func meaning(_ text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var between: [Unicode.Scalar] = []
    for scalar in text.lowercased().unicodeScalars {
      guard isOfWord(scalar) else {
        between.append(scalar)
        continue
      }
      if !between.isEmpty, let last = result.last {
        let isInNumber = last.properties.numericType != nil && scalar.properties.numericType != nil
        if isInNumber { result += between } else { result.append(" ") }
      }
      between = []
      result.append(scalar)
    }
    return result
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "'" || scalar == "’" || scalar.value == 0x200C || scalar.value == 0x200D { return true }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .spacingMark
  }
}
