import CascadeText

/// CommonMark 0.31, section 4.1.
extension BlockParser {
  /// Begins and ends a thematic break: three or more `*`, `-` or `_`, with blanks among them or without.
  mutating func beginThematicBreak(_ level: inout Int) -> Bool {
    guard triedBreak <= start else { return false }
    let sign = text[start]
    var position = start
    var count = 0
    while position < line.end {
      if text[position] == sign {
        count += 1
      } else if !text[position].isBlank {
        break
      }
      position += 1
    }
    guard position == line.end, count >= 3 else {
      triedBreak = position
      return false
    }
    let lower = start
    level = begin(.thematicBreak, at: lower, in: level)
    reach(trimmedEnd(from: lower))
    closeInnermost()
    level = open.count - 1
    return true
  }
}
