import CascadeText

/// CommonMark 0.31, section 4.2.
extension BlockParser {
  /// Begins and ends a heading of one to six `#` with a blank or nothing after them.
  mutating func beginATXHeading(_ level: inout Int) -> Bool {
    let marks = endOfRun(of: UInt8(ascii: "#"), from: start)
    let depth = marks - start
    guard depth <= 6, marks == line.end || text[marks].isBlank else { return false }
    let lower = start
    var from = marks
    while from < line.end, text[from].isBlank { from += 1 }
    level = begin(.heading, at: lower, in: level)
    let node = tree.nodes.count - 1
    tree.nodes[node].detail = UInt8(depth)
    tree.nodes[node].first = UInt32(tree.pieces.count)
    tree.pieces.append(Piece(from, Swift.max(from, endOfHeading(from: lower))))
    tree.nodes[node].second = UInt32(tree.pieces.count)
    reach(trimmedEnd(from: lower))
    closeInnermost()
    level = open.count - 1
    return true
  }

  /// The end of a heading's text: before closing `#` that stand after a blank.
  private func endOfHeading(from lower: Int) -> Int {
    let end = trimmedEnd(from: lower)
    var position = end
    while position > lower, text[position - 1] == UInt8(ascii: "#") { position -= 1 }
    guard position < end, position > lower, text[position - 1].isBlank else { return end }
    while position > lower, text[position - 1].isBlank { position -= 1 }
    return position
  }
}
