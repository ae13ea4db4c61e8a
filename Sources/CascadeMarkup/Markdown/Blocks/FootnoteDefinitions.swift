import CascadeText

/// Footnotes as GitHub has them: `[^label]: text`, with what follows indented by four columns.
extension BlockParser {
  /// Begins a footnote's definition.
  mutating func beginFootnote(_ level: inout Int) -> Bool {
    guard start + 4 < line.end, text[start + 1] == UInt8(ascii: "^") else { return false }
    let lower = start
    var position = start + 2
    while position < line.end, text[position] != UInt8(ascii: "]") {
      guard text[position] != UInt8(ascii: " "), text[position] != UInt8(ascii: "\t") else { return false }
      position += 1
    }
    guard position > start + 2, position + 1 < line.end, text[position + 1] == UInt8(ascii: ":") else { return false }
    let label = start + 2..<position
    skipToStart(and: position + 2 - start)
    findStart()
    skipToStart()
    level = begin(.footnoteDefinition, at: lower, in: level)
    tree.nodes[tree.nodes.count - 1].literal = label
    tree.nodes[tree.nodes.count - 1].first = UInt32(tree.footnotes.count)
    tree.footnotes.append(Footnote(label: label))
    reach(position + 2)
    return true
  }

  /// Notes how far the footnote that is about to be closed goes.
  mutating func finishFootnote() {
    let node = tree.nodes[open.last.index]
    tree.footnotes[Int(node.first)].whole = SourceSpan(Int(node.lower), open.last.reach)
  }

  /// Whether the line goes on with a footnote: by four columns, or empty.
  mutating func continuesFootnote() -> Bool {
    if indent >= 4 {
      skip(columns: 4)
      findStart()
      return true
    }
    return line.start == line.end
  }
}
