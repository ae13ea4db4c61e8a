import CascadeText

/// CommonMark 0.31, section 4.8.
extension BlockParser {
  /// Adds what is left of the line to the open paragraph, which may stand in a quote or item that the line lacks the mark
  /// or the indentation of: `isLazy`.
  mutating func addLineToParagraph(isLazy: Bool = false) {
    let top = open.count - 1
    let isFirst = tree.pieces.count == Int(tree.nodes[open[top].index].first)
    if classes[Int(text[start])].contains(.blockMark) {
      let isReported = reportLookalike(isFirst: isFirst, isLazy: isLazy)
      if !isFirst, !isReported { reportSwallowedItem(isLazy: isLazy) }
    }
    if isFirst { tree.nodes[open[top].index].lower = UInt32(start) }
    tree.pieces.append(Piece(start, line.end))
    reach(trimmedEnd(from: start))
  }

  /// Reports the line if it begins as an item does, and only its place or its number make it a part of the paragraph:
  /// a list that does not begin with 1, or one that is indented like code.
  private mutating func reportSwallowedItem(isLazy: Bool) {
    guard open.count <= Self.deepest, let mark = listMark(interrupting: false), mark.length <= 3,
      !isBlank(from: start + mark.length),
      // Bullets alone are a thematic break, but for their indentation.
      !text.allSatisfy(in: start..<line.end, { $0 == mark.sign || $0.isBlank })
    else { return }
    let span = SourceSpan(start, start + mark.length)
    let typed = text.string(span.range)
    tree.diagnostics.append(
      MarkupCheck.swallowedItem.diagnostic(
        "'\(typed)' begins no list here: the line goes on with the paragraph before it", at: span, in: path,
        fixes: isLazy ? [] : emptyLineFix().map { [$0] } ?? []))
  }

  /// An empty line before the line, which keeps the indentation of the items that it lies in; `nil` where something else
  /// than blanks stands before its text, or a tab that only in part belongs to them.
  private func emptyLineFix() -> Diagnostic.Fix? {
    guard self.indent < 4 || !isInTab, text.allSatisfy(in: line.start..<start, \.isBlank) else { return nil }
    let indent = text.string(line.start..<(self.indent < 4 ? start : offset))
    return Diagnostic.Fix(
      "put an empty line before it", replacing: SourceSpan(line.start, start), with: lineEndBefore + indent)
  }

  /// How the line before the one at hand ends.
  private var lineEndBefore: String {
    guard text[line.start - 1] == UInt8(ascii: "\n") else { return "\r" }
    return line.start > 1 && text[line.start - 2] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  /// Ends the open paragraph; `false` if it was nothing but definitions or an alert's mark, and is gone.
  mutating func finishParagraph() -> Bool {
    guard resolveLastDefinitions() else {
      dropInnermost()
      return false
    }
    return endParagraph()
  }

  /// Ends the text of the open paragraph, which holds no definitions; `false` if it was an alert's mark, and is gone.
  mutating func endParagraph() -> Bool {
    takeAlertMark()
    let node = open.last.index
    let first = Int(tree.nodes[node].first)
    guard first < tree.pieces.count else {
      dropInnermost()
      return false
    }
    tree.nodes[node].lower = tree.pieces[first].lower
    endLeaf(node)
    return true
  }

  /// Ends the text of the node `index`, a block of inlines: its pieces are the last ones.
  @inline(__always)
  mutating func endLeaf(_ index: Int) {
    let pieces = Int(tree.nodes[index].first)..<tree.pieces.count
    tree.nodes[index].second = UInt32(pieces.upperBound)
    if pieces.count > 1, tree.joined.join(tree.pieces, pieces, of: text) { tree.nodes[index].flags.insert(.isJoined) }
  }
}
