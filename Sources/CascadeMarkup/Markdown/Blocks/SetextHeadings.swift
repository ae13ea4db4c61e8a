import CascadeText

/// CommonMark 0.31, section 4.3.
extension BlockParser {
  /// Makes the open paragraph a heading, if the line is an underline of `=` or `-` and definitions leave any of it.
  mutating func underlineHeading() -> Bool {
    let sign = text[start]
    guard isBlank(from: endOfRun(of: sign, from: start)) else { return false }
    guard resolveDefinitions() else {
      // Nothing to underline is left, so the line is the paragraph's text.
      addLineToParagraph()
      return true
    }
    let top = open.count - 1
    let node = open[top].index
    open[top].kind = .heading
    tree.nodes[node].kind = .heading
    tree.nodes[node].detail = sign == UInt8(ascii: "=") ? 1 : 2
    endLeaf(node)
    reach(trimmedEnd(from: start))
    closeInnermost()
    return true
  }
}
