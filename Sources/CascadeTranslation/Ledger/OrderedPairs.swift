/// Finds which of two lists belong together when neither changes its order.
enum OrderedPairs {
  /// The pairs of a row and a column of `likeness` (from 0 to 1, at least one of each) that are most alike together:
  /// later rows have later columns, and no pair is less alike than `least`. The last pair comes first.
  static func best(_ likeness: [[Double]], least: Double) -> [(row: Int, column: Int)] {
    let width = likeness[0].count
    // The best sum of what lies above the least likeness, for the first rows and columns.
    var best = [[Double]](repeating: [Double](repeating: 0, count: width + 1), count: likeness.count + 1)
    for (row, alike) in likeness.enumerated() {
      for column in alike.indices {
        let gain = alike[column] >= least ? alike[column] - least + 0.01 : -1
        best[row + 1][column + 1] = Swift.max(
          best[row][column + 1], best[row + 1][column], gain > 0 ? best[row][column] + gain : 0)
      }
    }
    var pairs: [(row: Int, column: Int)] = []
    var row = likeness.count
    var column = width
    while row > 0, column > 0 {
      if best[row][column] == best[row - 1][column] {
        row -= 1
      } else if best[row][column] == best[row][column - 1] {
        column -= 1
      } else {
        row -= 1
        column -= 1
        pairs.append((row, column))
      }
    }
    return pairs
  }
}
