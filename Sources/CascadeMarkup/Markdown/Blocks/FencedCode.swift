import CascadeText

/// CommonMark 0.31, section 4.5.
extension BlockParser {
  /// Begins a code block at three or more backticks or tildes.
  mutating func beginFencedCode(_ level: inout Int) -> Bool {
    let sign = text[start]
    let end = endOfRun(of: sign, from: start)
    guard end - start >= 3 else { return false }
    if sign == UInt8(ascii: "`"), text.firstIndex(of: sign, from: end, to: line.end) != nil { return false }
    let lower = start
    level = begin(.codeBlock, at: lower, in: level)
    let top = open.count - 1
    open[top].sign = sign
    open[top].count = end - lower
    open[top].indent = lower - offset
    let node = tree.nodes.count - 1
    tree.nodes[node].flags.insert(.fenced)
    let info = text.trimmed(end..<line.end)
    tree.nodes[node].secondary = info.isEmpty ? 0..<0 : Unescaping.place(text, info, &tree.literals)
    reach(trimmedEnd(from: lower))
    return true
  }

  /// Whether the line is the closing fence of `block`: of the same sign, and no shorter.
  func closesFence(_ block: OpenBlock) -> Bool {
    guard indent <= 3, start < line.end, text[start] == block.sign else { return false }
    let end = endOfRun(of: block.sign, from: start)
    return end - start >= Swift.max(3, block.count) && isBlank(from: end)
  }

  /// Reads as many blanks as stand before the opening fence, or fewer.
  mutating func skipFenceIndent(_ count: Int) {
    var left = count
    while left > 0, offset < line.end, text[offset].isBlank {
      skip(columns: 1)
      left -= 1
    }
    findStart()
  }
}
