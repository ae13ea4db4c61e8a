import CascadeText

/// CommonMark 0.31, section 5.2.
extension BlockParser {
  /// The mark of a list item.
  struct ListMark {
    /// How many bytes it takes up.
    var length: Int
    /// The bullet, or the sign after the number.
    var sign: UInt8
    /// The number; `nil` for a bullet.
    var number: UInt32?
  }

  /// The mark that stands at the start of what is left of the line; where it would cut a paragraph in two, only one
  /// with text after it and, of numbers, only 1.
  func listMark(interrupting: Bool) -> ListMark? {
    var position = start
    var number: UInt32?
    if text[position].isDigit {
      var value: UInt32 = 0
      while position < line.end, position - start < 9, text[position].isDigit {
        value = value * 10 + UInt32(text[position] & 0xF)
        position += 1
      }
      guard position < line.end, text[position] == UInt8(ascii: ".") || text[position] == UInt8(ascii: ")") else {
        return nil
      }
      if interrupting, value != 1 { return nil }
      number = value
    }
    let sign = text[position]
    guard number != nil || sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") || sign == UInt8(ascii: "*") else {
      return nil
    }
    position += 1
    guard position == line.end || text[position].isSpace, !interrupting || !isBlank(from: position) else { return nil }
    return ListMark(length: position - start, sign: sign, number: number)
  }

  /// Begins an item, and a list where none of its kind is open; `nil` without a mark of one.
  mutating func beginItem(_ level: inout Int, in kind: Node.Kind) -> Beginning? {
    guard let mark = listMark(interrupting: kind == .paragraph) else { return nil }
    let lower = start
    let indent = self.indent
    skipToStart(and: mark.length)
    let padding = skipPadding()
    if kind != .list || open[level].sign != mark.sign {
      level = begin(.list, at: lower, in: level)
      open[level].sign = mark.sign
      let node = tree.nodes.count - 1
      if let number = mark.number {
        tree.nodes[node].detail = mark.sign == UInt8(ascii: ".") ? 1 : 2
        tree.nodes[node].first = number
      }
    }
    level = begin(.item, at: lower, in: level)
    open[level].indent = indent + mark.length + padding
    reach(lower + mark.length)
    findStart()
    return .container
  }

  /// Reads the blanks after a mark: up to four belong to it, one if more follow or nothing does. Their columns.
  private mutating func skipPadding() -> Int {
    let (offset, column, isInTab) = (self.offset, self.column, self.isInTab)
    while self.column - column <= 5, self.offset < line.end, text[self.offset].isBlank { skip(columns: 1) }
    let width = self.column - column
    guard width >= 5 || width < 1 || self.offset == line.end else { return width }
    (self.offset, self.column, self.isInTab) = (offset, column, isInTab)
    if width > 0 { skip(columns: 1) }
    return 1
  }

  /// Whether the line goes on with an item: by its indentation, or blank once something is in it.
  mutating func continuesItem(_ item: OpenBlock) -> Bool {
    if indent >= item.indent {
      skip(columns: item.indent)
    } else if isBlank, item.lastChild >= 0 {
      skipToStart()
    } else {
      return false
    }
    findStart()
    return true
  }
}
