import CascadeText

/// CommonMark 0.31, section 4.8.
extension BlockParser {
  /// Adds what is left of the line to the open paragraph.
  mutating func addLineToParagraph() {
    if classes[Int(text[start])].contains(.blockMark) { reportLookalike() }
    let top = open.count - 1
    if tree.pieces.count == Int(tree.nodes[open[top].index].first) {
      tree.nodes[open[top].index].lower = UInt32(start)
    }
    tree.pieces.append(Piece(start, line.end))
    reach(trimmedEnd(from: start))
  }

  /// Ends the open paragraph; `false` if it was nothing but definitions, and is gone.
  mutating func finishParagraph() -> Bool {
    guard resolveDefinitions() else {
      dropInnermost()
      return false
    }
    tree.nodes[open.last.index].second = UInt32(tree.pieces.count)
    return true
  }
}
