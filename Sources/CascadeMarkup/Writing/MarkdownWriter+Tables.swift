/// Tables, begun and ended, row by row.
extension MarkdownWriter {
  mutating func beginTable(_ columns: [Node.Alignment]) {
    separate(Beginning(kind: .table, isTakenByParagraph: open[open.count - 1].last != .paragraph))
    var table = Part(.table)
    table.columns = columns
    push(table, indent: EmptyCollection())
  }

  mutating func beginRow() {
    precondition(open[open.count - 1].kind == .table, "a row stands outside of a table")
    let top = open.count - 1
    if open[top].count > 0 { endLine() }
    if open[top].count == 1 { writeAlignments() }
    beginLine()
    output.append("|")
    open[top].cells = 0
  }

  mutating func beginCell() { beginLeaf(allowsBreaks: false) }

  mutating func endCell() {
    var place = MarkdownInlines.Place()
    place.isParagraph = false
    leaf.removeAll(keepingCapacity: true)
    inlines.write(at: place, to: &leaf)
    output.append(" ")
    let top = open.count - 1
    // Right after a paragraph, a first row of dashes would be the second of a table that begins in its last line.
    let isTaken = open[top].count == 0 && open[top].cells == 0 && open[top - 1].last == .paragraph
    if isTaken, leaf.first.map({ "-:".utf8.contains($0) }) == true { output.append("\\") }
    for byte in leaf {
      if byte == UInt8(ascii: "|") { output.append(UInt8(ascii: "\\")) }
      output.append(byte == 0x0A ? 0x20 : byte)
    }
    output.append(leaf.isEmpty ? "|" : " |")
    open[top].cells += 1
  }

  mutating func endRow() {
    let top = open.count - 1
    while open[top].cells < open[top].columns.count {
      output.append(" |")
      open[top].cells += 1
    }
    open[top].count += 1
  }

  private mutating func writeAlignments() {
    beginLine()
    output.append("|")
    for column in open[open.count - 1].columns {
      switch column {
      case .unset: output.append(" --- |")
      case .left: output.append(" :-- |")
      case .center: output.append(" :-: |")
      case .right: output.append(" --: |")
      }
    }
    endLine()
  }

  mutating func endTable() {
    let top = open.count - 1
    if open[top].count == 0 {
      beginRow()
      endRow()
    }
    if open[top].count == 1 {
      endLine()
      writeAlignments()
    }
    open[top].endsOpenly = true
    pop()
  }
}
