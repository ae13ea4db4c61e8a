import CascadeText

/// GitHub Flavored Markdown 0.29, section 4.10.
extension BlockParser {
  /// Makes the last line of the open paragraph the head of a table, if the line is a row of dashes with as many cells.
  mutating func beginTable(_ level: inout Int) -> Bool {
    guard readAlignments() else { return false }
    let paragraph = open.last
    let first = Int(tree.nodes[paragraph.index].first)
    guard tree.pieces.count > first else { return false }
    let head = tree.pieces.last
    let range = head.range
    guard RowCutter.count(text, range) == alignments.count else { return false }
    tree.pieces.removeLast()
    if tree.pieces.count > first {
      endParagraphBeforeTable(first)
      level = begin(.table, at: range.lowerBound, in: open.count - 1)
    } else {
      open.last.kind = .table
      tree.nodes[paragraph.index].kind = .table
    }
    let table = open.last.index
    tree.nodes[table].first = UInt32(alignments.count)
    tree.nodes[table].second = 0
    addRow(text.trimmed(range), isHead: true)
    reach(trimmedEnd(from: start))
    return true
  }

  /// Ends the paragraph that a table's head was cut off from. Backslashes before pipes go, as in a table.
  private mutating func endParagraphBeforeTable(_ first: Int) {
    let top = open.count - 1
    let lines = (first..<tree.pieces.count).map { tree.pieces[$0] }
    tree.pieces.truncate(to: first)
    for line in lines { appendPieces(line.range) }
    // The line cut off was the one that the paragraph reached to.
    open[top].reach = lines.last.map { text.trimmed($0.range).upperBound } ?? open[top].reach
    if endParagraph() { closeTop() }
  }

  /// Reads a row of dashes; whether the line is one.
  private mutating func readAlignments() -> Bool {
    switch text[start] {
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"): break
    default: return false
    }
    alignments.removeAll(keepingCapacity: true)
    var position = start
    if text[position] == UInt8(ascii: "|") { position += 1 }
    while true {
      position = endOfSpace(position)
      let isLeft = position < line.end && text[position] == UInt8(ascii: ":")
      if isLeft { position += 1 }
      let dashes = endOfRun(of: UInt8(ascii: "-"), from: position)
      guard dashes > position else { return false }
      position = dashes
      let isRight = position < line.end && text[position] == UInt8(ascii: ":")
      if isRight { position += 1 }
      alignments.append(isLeft ? (isRight ? .center : .left) : isRight ? .right : .unset)
      position = endOfSpace(position)
      if position == line.end { return true }
      guard text[position] == UInt8(ascii: "|") else { return false }
      position += 1
      if endOfSpace(position) == line.end { return true }
    }
  }

  private func endOfSpace(_ position: Int) -> Int {
    var position = position
    while position < line.end, text[position].isSpace { position += 1 }
    return position
  }

  /// Whether the line goes on with the open table: any line with a cell, unless far more cells than text were added.
  func continuesTable() -> Bool {
    !isBlank && addedCells <= Self.mostAddedCells + text.count / 8 && RowCutter.count(text, start..<line.end) > 0
  }

  /// Adds the line to the open table.
  mutating func addRow() {
    if classes[Int(text[start])].contains(.blockMark) { reportLookalike() }
    addRow(start..<trimmedEnd(from: start), isHead: false)
  }

  private mutating func addRow(_ range: Range<Int>, isHead: Bool) {
    let row = tree.nodes.count
    var node = Node(.tableRow, at: SourceSpan(range.lowerBound, range.upperBound))
    if isHead { node.flags.insert(.head) }
    tree.nodes.append(node)
    var cutter = RowCutter(text, range)
    for alignment in alignments {
      let typed = cutter.next()
      if typed == nil { addedCells += 1 }
      let cell = typed ?? range.upperBound..<range.upperBound
      var node = Node(.tableCell, at: SourceSpan(cell.lowerBound, cell.upperBound))
      if isHead { node.flags.insert(.head) }
      node.detail = alignment.rawValue
      node.first = UInt32(tree.pieces.count)
      appendPieces(cell)
      node.end = UInt32(tree.nodes.count + 1)
      tree.nodes.append(node)
      endLeaf(tree.nodes.count - 1)
    }
    tree.nodes[row].end = UInt32(tree.nodes.count)
    reach(range.upperBound)
  }

  /// Appends the text of `range`, without the backslashes that stand before pipes.
  private mutating func appendPieces(_ range: Range<Int>) {
    var lower = range.lowerBound
    var position = lower
    while let pipe = text.firstIndex(of: UInt8(ascii: "|"), from: position, to: range.upperBound) {
      position = pipe + 1
      guard pipe > lower, text[pipe - 1] == UInt8(ascii: "\\") else { continue }
      tree.pieces.append(Piece(lower, pipe - 1))
      lower = pipe
    }
    tree.pieces.append(Piece(lower, range.upperBound))
  }
}

/// Cuts a table's row at its pipes, but for those with a backslash before them.
struct RowCutter: ~Escapable {
  private let text: Span<UInt8>
  private let end: Int
  private var position: Int

  /// A cutter of `row`, which begins with no blank.
  @_lifetime(copy text)
  init(_ text: Span<UInt8>, _ row: Range<Int>) {
    self.text = text
    end = text.trimmed(row).upperBound
    position = row.lowerBound
    if position < end, text[position] == UInt8(ascii: "|") { position += 1 }
  }

  /// The next cell, without blanks at its ends; `nil` after the last.
  mutating func next() -> Range<Int>? {
    let lower = position
    while position < end, text[position].isSpace { position += 1 }
    guard position < end else { return nil }
    let start = position
    while position < end {
      if text[position] == UInt8(ascii: "|"), position == start || text[position - 1] != UInt8(ascii: "\\") { break }
      position += 1
    }
    var upper = position
    while upper > start, text[upper - 1].isSpace { upper -= 1 }
    position += 1
    return start < upper ? start..<upper : lower..<lower
  }

  /// The number of cells in `row`.
  static func count(_ text: Span<UInt8>, _ row: Range<Int>) -> Int {
    var cutter = RowCutter(text, row)
    var count = 0
    while cutter.next() != nil { count += 1 }
    return count
  }
}
