/// Finds what an author probably meant.
public enum NearMiss {
  /// The candidate nearest to `text`, if it is near enough to be worth suggesting; ties go to the first.
  ///
  /// Near enough means at most a third of the letters differ (insertions, deletions, changes and swaps of neighbours,
  /// without regard to case), and at least one may.
  public static func nearest(to text: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(text.lowercased().unicodeScalars)
    guard wanted.count <= 64 else { return nil }
    let limit = Swift.max(1, wanted.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      guard abs(scalars.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, scalars)
      if distance <= limit, distance < (best?.distance ?? .max) { best = (distance, candidate) }
    }
    return best?.candidate
  }

  /// What to write instead of `text`: the nearest of `names` as a question, or else all of them.
  public static func advice(on text: String, in names: [String]) -> String {
    if let nearest = nearest(to: text, in: names) { return "Did you mean '\(nearest)'?" }
    return "There is \(names.map { "'\($0)'" }.joined(separator: ", "))."
  }

  /// The restricted Damerau–Levenshtein distance.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in 0..<right.count {
        let change = last[column] + (left[row] == right[column] ? 0 : 1)
        var cost = Swift.min(change, Swift.min(last[column + 1], current[column]) + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = Swift.min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
