import CascadeText

/// CommonMark 0.31, section 4.4.
extension BlockParser {
  mutating func beginIndentedCode(_ level: inout Int) {
    skip(columns: 4)
    level = begin(.codeBlock, at: offset, in: level)
  }

  /// Whether the line goes on with indented code: by four columns, or blank.
  mutating func continuesIndentedCode() -> Bool {
    if indent >= 4 {
      skip(columns: 4)
    } else if isBlank {
      skipToStart()
    } else {
      return false
    }
    findStart()
    return true
  }

  /// Adds what is left of the line to the open code block.
  mutating func addLineToCode() {
    addLineToLiteral()
    let top = open.count - 1
    if open[top].sign == 0 {
      if !isBlank {
        reach(line.end)
        reportIndentedFence()
      }
    } else {
      reach(trimmedEnd(from: Swift.max(line.start, Int(tree.nodes[open[top].index].lower))))
    }
  }

  /// Adds what is left of the line to the literal of the open block; of a tab read in part, what was not read.
  mutating func addLineToLiteral() {
    var from = offset
    var spaces = 0
    if isInTab {
      from += 1
      spaces = 4 - column % 4
    }
    literal.add(Swift.min(from, line.end)..<line.end, after: spaces, line, text, &tree.literals)
  }

  /// Ends the open code block; indented code ends with its last line that is not blank.
  mutating func finishCode() {
    let block = open.last
    if block.sign == 0 { literal.dropBlankLines(&tree.literals) }
    tree.nodes[block.index].literal = literal.take(tree.literals)
  }
}
