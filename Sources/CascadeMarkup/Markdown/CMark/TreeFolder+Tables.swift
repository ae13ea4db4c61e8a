import CCMark
import CascadeText

extension TreeFolder {
  mutating func table(_ node: CMarkNode) {
    let head = headLine(of: node)
    let isAtStart = head == lineIndex(node.pointee.start_line)
    let lower = isAtStart ? start(of: node) : contentStart(of: head)
    var block = Node(.table, at: SourceSpan(lower, lower))
    let columns = Int(cmark_gfm_extensions_get_table_columns(node))
    block.first = UInt32(columns)
    nodes.append(block)
    let index = nodes.count - 1
    let alignments = UnsafeBufferPointer(start: cmark_gfm_extensions_get_table_alignments(node), count: columns)
    // The line of dashes belongs to the table and is no row.
    var last = Swift.min(head + 1, lines.count - 1)
    var next = node.pointee.first_child
    while let row = next {
      let isHead = cmark_gfm_extensions_get_table_row_is_header(row) != 0
      let line = isHead ? head : lineIndex(row.pointee.start_line)
      last = Swift.max(last, line)
      self.row(row, line, from: isHead ? lower : contentStart(of: line), isHead: isHead, alignments)
      next = row.pointee.next
    }
    nodes[index].upper = UInt32(trimmedEnd(of: last, from: lower))
    nodes[index].end = UInt32(nodes.count)
    reach(Int(nodes[index].upper))
    note(lines: head, to: last)
  }

  /// The line of a table's head: cmark counts lines of text before it, which it cut off, as the table's.
  private func headLine(of node: CMarkNode) -> Int {
    let first = lineIndex(node.pointee.start_line)
    guard let before = node.pointee.prev, cascade_kind(before) == CASCADE_PARAGRAPH, before.pointee.start_line == 0
    else {
      return first
    }
    return Swift.min(lines.count - 1, first + 1 + Self.content(of: before).lineFeeds)
  }

  private mutating func row(
    _ node: CMarkNode, _ line: Int, from lower: Int, isHead: Bool, _ alignments: UnsafeBufferPointer<UInt8>
  ) {
    let upper = trimmedEnd(of: line, from: lower)
    var row = Node(.tableRow, at: SourceSpan(lower, upper))
    if isHead { row.flags.insert(.head) }
    nodes.append(row)
    let index = nodes.count - 1
    var splitter = RowSplitter(source, lower..<upper)
    var column = 0
    var next = node.pointee.first_child
    while let cell = next {
      self.cell(cell, splitter.next(), line, alignments, column, isHead)
      column += 1
      next = cell.pointee.next
    }
    nodes[index].end = UInt32(nodes.count)
  }

  private mutating func cell(
    _ node: CMarkNode, _ piece: RowSplitter.Piece, _ line: Int, _ alignments: UnsafeBufferPointer<UInt8>, _ column: Int,
    _ isHead: Bool
  ) {
    var cell = Node(.tableCell, at: SourceSpan(piece.range.lowerBound, piece.range.upperBound))
    if isHead { cell.flags.insert(.head) }
    cell.detail = Self.alignment(column < alignments.count ? alignments[column] : 0).rawValue
    nodes.append(cell)
    let index = nodes.count - 1
    let map = ContentMap(Self.content(of: node), at: piece.range.lowerBound, line: line, removed: piece.removed)
    var cursor = InlineCursor(map: map, parent: node)
    inlines(from: node.pointee.first_child, of: node, &cursor)
    nodes[index].end = UInt32(nodes.count)
  }

  private static func alignment(_ letter: UInt8) -> Node.Alignment {
    switch letter {
    case UInt8(ascii: "l"): .left
    case UInt8(ascii: "c"): .center
    case UInt8(ascii: "r"): .right
    default: .unset
    }
  }
}

/// Cuts a table's row at its pipes, but for those with a backslash before them.
struct RowSplitter {
  /// A cell: its range without blanks, and where in its text backslashes before pipes were taken out.
  struct Piece {
    var range: Range<Int>
    var removed: [Int] = []
  }

  private let source: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var position: Int

  init(_ source: UnsafeBufferPointer<UInt8>, _ row: Range<Int>) {
    self.source = source
    end = row.upperBound
    position = row.lowerBound
    if position < end, source[position] == UInt8(ascii: "|") { position += 1 }
  }

  /// The next cell; an empty one at the row's end where it has no more.
  mutating func next() -> Piece {
    let start = position
    var escaped: [Int] = []
    while position < end {
      if source[position] == UInt8(ascii: "|") {
        guard position > start, source[position - 1] == UInt8(ascii: "\\") else { break }
        escaped.append(position)
      }
      position += 1
    }
    let range = source.trimmed(start..<position)
    if position < end { position += 1 }
    guard !escaped.isEmpty else { return Piece(range: range) }
    let removed = escaped.enumerated().map { $1 - range.lowerBound - $0 - 1 }
    return Piece(range: range, removed: removed)
  }
}
