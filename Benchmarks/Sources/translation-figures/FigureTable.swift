/// Figures beside those to reach.
struct FigureTable {
  private(set) var missed = 0

  /// Prints a figure and what there is to reach.
  mutating func add(_ name: String, _ reached: String, toReach: String, isMet: Bool) {
    if !isMet { missed += 1 }
    print("\(column(name, 60))\(column(reached, -18))   to reach: \(column(toReach, 10))\(isMet ? "" : "MISSED")")
  }

  /// Prints how many of `whole` are as they should be, which is to be all.
  mutating func add(_ name: String, _ part: Int, of whole: Int) {
    add(name, "\(part) of \(whole)", toReach: "100 %", isMet: part == whole && whole > 0)
  }

  /// Prints a count of what must not be.
  mutating func addNone(_ name: String, _ count: Int) {
    add(name, "\(count)", toReach: "0", isMet: count == 0)
  }

  /// Prints the title of a group of figures.
  func title(_ title: String) { print("\n\(title)") }
}

/// `part` in percent of `whole`, with two places.
func percent(_ part: Int, of whole: Int) -> String {
  let hundredths = whole == 0 ? 0 : (part * 10_000 + whole / 2) / whole
  return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100) %"
}

/// `text` in a column of that width; to the right where it is negative.
private func column(_ text: String, _ width: Int) -> String {
  let blanks = String(repeating: " ", count: Swift.max(0, abs(width) - text.count))
  return width < 0 ? blanks + text : text + blanks
}
