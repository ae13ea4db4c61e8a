import CascadeText

extension BlockParser {
  /// Holds the line against the open blocks; the level of the innermost that goes on with it, or `nil` if the line was
  /// read whole.
  mutating func matchOpenBlocks() -> Int? {
    var level = 0
    while level + 1 < open.count {
      let next = level + 1
      switch open[next].kind {
      case .document, .list, .container: break
      case .blockQuote: guard continuesQuote() else { return level }
      case .item: guard continuesItem(open[next]) else { return level }
      case .footnoteDefinition: guard continuesFootnote() else { return level }
      case .paragraph: if isBlank { return level }
      case .table: guard continuesTable() else { return level }
      case .htmlBlock: if isBlank, open[next].count >= 6 { return level }
      case .codeBlock:
        if open[next].sign == 0 {
          guard continuesIndentedCode() else { return level }
        } else if closesFence(open[next]) {
          reach(trimmedEnd(from: start))
          close(to: level)
          return nil
        } else {
          skipFenceIndent(open[next].indent)
        }
      default: return level
      }
      level = next
    }
    return level
  }

  /// Begins the blocks whose marks stand on the line, and moves `level` to the innermost; whether nothing of the line
  /// is left for it.
  mutating func beginBlocks(_ level: inout Int) -> Bool {
    var mayBeLazy = open.last.kind == .paragraph
    while true {
      let kind = open[level].kind
      guard kind != .codeBlock, kind != .htmlBlock, !isBlank, open.count < Self.bottom else { return false }
      if indent >= 4 {
        if !mayBeLazy { beginIndentedCode(&level) }
        return false
      }
      guard classes[Int(text[start])].contains(.blockMark) else {
        guard kind == .table else { return false }
        addRow()
        return takeLine(level)
      }
      switch beginBlock(&level, in: kind) {
      case .none: return false
      case .leaf: return takeLine(level)
      case .literal: return false
      case .container:
        mayBeLazy = false
        findStart()
      }
    }
  }

  /// What began at the start of a line.
  enum Beginning {
    /// Nothing.
    case none
    /// A block that takes the line whole.
    case leaf
    /// A block that what is left of the line belongs to as it is.
    case literal
    /// A block that others may begin in.
    case container
  }

  private mutating func beginBlock(_ level: inout Int, in kind: Node.Kind) -> Beginning {
    switch text[start] {
    case UInt8(ascii: ">"): return beginQuote(&level)
    case UInt8(ascii: "#"): if beginATXHeading(&level) { return .leaf }
    case UInt8(ascii: "`"), UInt8(ascii: "~"): if beginFencedCode(&level) { return .leaf }
    case UInt8(ascii: "<"): if beginHTML(&level, in: kind) { return .literal }
    case UInt8(ascii: ":"): if readFence(&level) { return .leaf }
    case UInt8(ascii: "="): if kind == .paragraph, underlineHeading() { return .leaf }
    case UInt8(ascii: "["):
      if beginFootnote(&level) { return .container }
      if kind == .item, readTaskMark(in: open[level]) { return .literal }
    case UInt8(ascii: "-"):
      if kind == .paragraph, underlineHeading() { return .leaf }
      if beginThematicBreak(&level) { return .leaf }
      if let item = beginItem(&level, in: kind) { return item }
    case UInt8(ascii: "*"):
      if beginThematicBreak(&level) { return .leaf }
      if let item = beginItem(&level, in: kind) { return item }
    case UInt8(ascii: "_"): if beginThematicBreak(&level) { return .leaf }
    case UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      if let item = beginItem(&level, in: kind) { return item }
    default: break
    }
    if kind == .paragraph, beginTable(&level) { return .leaf }
    guard kind == .table else { return .none }
    addRow()
    return .leaf
  }

  /// Ends a line that a block took whole: what lies around it does not end in a blank line any more.
  private mutating func takeLine(_ level: Int) -> Bool {
    for index in 0..<open.count { open[index].endsBlank = false }
    return true
  }

  /// Adds what is left of the line to the block at `level`, or to the paragraph that the line lazily goes on with.
  mutating func addText(to level: Int) {
    let top = open.last
    if level < open.count - 1, !isBlank, top.kind == .paragraph {
      for index in 0...level { open[index].endsBlank = false }
      return addLineToParagraph(isLazy: true)
    }
    close(to: level)
    let block = open[level]
    if isBlank, block.lastChild >= 0 { tree.nodes[block.lastChild].flags.insert(.endsBlank) }
    open[level].endsBlank = isBlank && notesBlank(block)
    for index in 0..<level { open[index].endsBlank = false }
    switch block.kind {
    case .codeBlock: addLineToCode()
    case .htmlBlock: addLineToHTML()
    case _ where isBlank: break
    case .paragraph: addLineToParagraph()
    default:
      begin(.paragraph, at: start, in: level)
      tree.nodes[tree.nodes.count - 1].first = UInt32(tree.pieces.count)
      addLineToParagraph()
    }
  }

  /// Whether a blank line in `block` counts for the gaps of the lists around it.
  private func notesBlank(_ block: OpenBlock) -> Bool {
    switch block.kind {
    case .blockQuote: false
    case .codeBlock: block.sign == 0
    // A blank line that the item begins with is no gap.
    case .item: block.lastChild >= 0 || tree.nodes[block.index].lower < line.start
    default: true
    }
  }
}
