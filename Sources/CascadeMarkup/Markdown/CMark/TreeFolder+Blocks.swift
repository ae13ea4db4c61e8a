import CCMark
import CascadeText

extension TreeFolder {
  mutating func quote(_ node: CMarkNode) {
    let lower = start(of: node)
    var block = Node(
      .blockQuote, at: SourceSpan(lower, trimmedEnd(of: lineIndex(node.pointee.start_line), from: lower)))
    if let alert = alertMark(of: node) {
      block.kind = .alert
      block.detail = alert.rawValue
    }
    open(block, node)
    frames[frames.count - 1].reach = lower + 1
  }

  /// The kind of alert that a quote begins with: `[!NOTE]` alone on its first line.
  private func alertMark(of quote: CMarkNode) -> Node.Alert? {
    guard let paragraph = quote.pointee.first_child, cascade_kind(paragraph) == CASCADE_PARAGRAPH,
      let text = paragraph.pointee.first_child
    else { return nil }
    return alertMark(text)
  }

  /// The kind of alert that the text node `text` names, if a line end or nothing follows it.
  func alertMark(_ text: CMarkNode) -> Node.Alert? {
    guard cascade_kind(text) == CASCADE_TEXT else { return nil }
    let bytes = cascade_literal(text).bytes
    guard bytes.count >= 6, bytes.count <= 12, bytes[0] == UInt8(ascii: "["), bytes[1] == UInt8(ascii: "!") else {
      return nil
    }
    if let next = text.pointee.next {
      let kind = cascade_kind(next)
      guard kind == CASCADE_SOFT_BREAK || kind == CASCADE_LINE_BREAK else { return nil }
    }
    switch bytes.string(0..<bytes.count).lowercased() {
    case "[!note]": return .note
    case "[!tip]": return .tip
    case "[!important]": return .important
    case "[!warning]": return .warning
    case "[!caution]": return .caution
    default: return nil
    }
  }

  mutating func list(_ node: CMarkNode) {
    let lower = start(of: node)
    var block = Node(.list, at: SourceSpan(lower, lower))
    if cascade_is_ordered(node) != 0 {
      block.detail = cascade_is_parenthesised(node) != 0 ? 2 : 1
      block.first = UInt32(clamping: cascade_list_start(node))
    }
    if cascade_is_tight(node) != 0 { block.flags.insert(.tight) }
    open(block, node)
  }

  mutating func item(_ node: CMarkNode) {
    let lower = start(of: node)
    let line = lineIndex(node.pointee.start_line)
    var position = lower
    while position < Int(lines[line].end), !source[position].isBlank { position += 1 }
    var block = Node(.item, at: SourceSpan(lower, position))
    if cascade_is_task(node) != 0 {
      block.flags.insert(.task)
      // cmark looks for `[x]` in the whole line; the mark alone counts here.
      while position < Int(lines[line].end), source[position] != UInt8(ascii: "[") { position += 1 }
      if position + 1 < Int(lines[line].end), source[position + 1] | 0x20 == UInt8(ascii: "x") {
        block.flags.insert(.checked)
      }
      block.upper = UInt32(Swift.min(position + 3, Int(lines[line].end)))
    }
    open(block, node)
  }

  mutating func footnoteDefinition(_ node: CMarkNode) {
    let line = lines[lineIndex(node.pointee.start_line)]
    let column = Int(node.pointee.start_column) - 1 - Int(node.pointee.internal_offset)
    let lower = Swift.min(Int(line.start) + Swift.max(0, column), Int(line.end))
    let label = cascade_literal(node).bytes
    var block = Node(.footnoteDefinition, at: SourceSpan(lower, lower))
    block.literal = place(label, at: lower + 2)
    block.upper = UInt32(Swift.min(lower + label.count + 4, Int(line.end)))
    footnotes.append(
      .init(
        label: label.string(0..<label.count), span: SourceSpan(lower + 2, lower + 2 + label.count), isFootnote: true,
        isUsed: true))
    block.first = UInt32(footnotes.count)
    open(block, node)
  }

  mutating func thematicBreak(_ node: CMarkNode) {
    let lower = start(of: node)
    let line = lineIndex(node.pointee.start_line)
    append(Node(.thematicBreak, at: SourceSpan(lower, trimmedEnd(of: line, from: lower))))
    note(lines: line, to: line)
  }

  mutating func paragraph(_ node: CMarkNode) {
    let content = Self.content(of: node)
    let lineFeeds = content.lineFeeds
    let last: Int
    if node.pointee.start_line > 0 {
      last = lineIndex(node.pointee.end_line)
    } else if let table = node.pointee.next {
      // The lines that a table's head was cut off from: cmark gives them no place.
      last = lineIndex(table.pointee.start_line) + lineFeeds
    } else {
      last = 0
    }
    let first = Swift.max(0, last - lineFeeds)
    note(lines: first, to: last)
    var map = ContentMap(
      content, firstLine: first, lines, source, losesBackslashes: node.pointee.start_line == 0)
    let lower = map.source(0, lines)
    var block = Node(.paragraph, at: SourceSpan(lower, trimmedEnd(of: last, from: lower)))
    var child = node.pointee.first_child
    var cursor = InlineCursor(map: map, parent: node)
    if nodes[nodes.count - 1].kind == .alert, let mark = child, alertMark(mark) != nil {
      child = mark.pointee.next?.pointee.next
      cursor.skipLine()
      reach(cursor.sourceEnd(lines))
      guard child != nil else { return }
      block.lower = UInt32(cursor.source(lines))
    }
    nodes.append(block)
    let index = nodes.count - 1
    inlines(from: child, of: node, &cursor)
    nodes[index].end = UInt32(nodes.count)
    reach(Int(block.upper))
  }

  /// What cmark parsed for the inlines of `node`, without blanks and line ends at its end.
  static func content(of node: CMarkNode) -> UnsafeBufferPointer<UInt8> {
    let buffer = node.pointee.content
    var count = Int(buffer.size)
    guard let bytes = buffer.ptr else { return UnsafeBufferPointer(start: nil, count: 0) }
    while count > 0, bytes[count - 1].isSpace { count -= 1 }
    return UnsafeBufferPointer(start: bytes, count: count)
  }
}
