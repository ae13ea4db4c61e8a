/// How many insertions, removals and replacements make one list of another.
enum EditDistance {
  /// The number for `first` and `second`; `nil` where it is more than `limit`.
  ///
  /// Looks only along the diagonals that `limit` allows: time is the length by the limit.
  static func of(_ first: [Int32], _ second: [Int32], limit: Int) -> Int? {
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    guard limit >= 0, long.count - short.count <= limit else { return nil }
    if short.isEmpty { return long.count }
    let beyond = limit + 1
    var row = (0...short.count).map { Swift.min($0, beyond) }
    for line in 1...long.count {
      let start = Swift.max(1, line - limit)
      let end = Swift.min(short.count, line + limit)
      guard start <= end else { return nil }
      var diagonal = row[start - 1]
      row[start - 1] = start == 1 ? Swift.min(line, beyond) : beyond
      var least = row[start - 1]
      let element = long[line - 1]
      for column in start...end {
        // What stands on the right of the band was never reached.
        let above = column == line + limit ? beyond : row[column]
        let changed = element == short[column - 1] ? diagonal : diagonal + 1
        diagonal = row[column]
        row[column] = Swift.min(beyond, changed, Swift.min(above, row[column - 1]) + 1)
        least = Swift.min(least, row[column])
      }
      if least > limit { return nil }
    }
    return row[short.count] <= limit ? row[short.count] : nil
  }
}
