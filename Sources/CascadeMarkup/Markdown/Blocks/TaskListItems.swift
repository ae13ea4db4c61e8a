import CascadeText

/// GitHub Flavored Markdown 0.29, section 5.3.
extension BlockParser {
  /// Reads `[ ]` or `[x]` at the start of what is left of the line, if nothing stands in `item` before it. After a mark
  /// there is text alone.
  mutating func readTaskMark(in item: OpenBlock) -> Bool {
    guard item.lastChild < 0, item.reach == endOfMark(of: item), start + 3 < line.end,
      text[start + 2] == UInt8(ascii: "]"), Self.isTaskSpace(text[start + 3])
    else { return false }
    let isChecked = text[start + 1] | 0x20 == UInt8(ascii: "x")
    guard isChecked || text[start + 1] == UInt8(ascii: " ") else { return false }
    tree.nodes[item.index].flags.insert(.task)
    if isChecked { tree.nodes[item.index].flags.insert(.checked) }
    skipToStart(and: 3)
    findStart()
    reach(offset)
    return true
  }

  /// Whether the paragraph that begins here follows the mark of a task.
  var isAfterTaskMark: Bool {
    let item = open[open.count - 2]
    return item.kind == .item && open.last.index == item.index + 1 && tree.nodes[item.index].flags.contains(.task)
  }

  /// The end of the bullet or number that `item` begins with.
  private func endOfMark(of item: OpenBlock) -> Int {
    var position = Int(tree.nodes[item.index].lower)
    while text[position].isDigit { position += 1 }
    return position + 1
  }

  /// Whether `byte` may follow a task's mark.
  private static func isTaskSpace(_ byte: UInt8) -> Bool { byte.isBlank || byte == 0x0B || byte == 0x0C }
}
