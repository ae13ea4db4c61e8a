import CascadeText

/// GitHub Flavored Markdown 0.29, section 5.3.
extension BlockParser {
  /// Reads `[ ]` or `[x]` at the start of the item that just began, if the item is the first on its line. After a mark
  /// there is text alone.
  mutating func readTaskMark() -> Bool {
    guard start + 3 < line.end, text[start] == UInt8(ascii: "["), text[start + 2] == UInt8(ascii: "]"),
      Self.isTaskSpace(text[start + 3]), indent < 4
    else { return false }
    let isChecked = text[start + 1] | 0x20 == UInt8(ascii: "x")
    let node = tree.nodes.count - 1
    guard isChecked || text[start + 1] == UInt8(ascii: " "),
      text.allSatisfy(in: line.start..<Int(tree.nodes[node].lower), \.isBlank)
    else { return false }
    tree.nodes[node].flags.insert(.task)
    if isChecked { tree.nodes[node].flags.insert(.checked) }
    skipToStart(and: 3)
    reach(offset)
    findStart()
    return true
  }

  /// Whether `byte` may follow a task's mark.
  private static func isTaskSpace(_ byte: UInt8) -> Bool { byte.isBlank || byte == 0x0B || byte == 0x0C }
}
