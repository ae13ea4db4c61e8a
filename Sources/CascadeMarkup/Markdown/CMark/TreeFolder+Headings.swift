import CCMark
import CascadeText

extension TreeFolder {
  mutating func heading(_ node: CMarkNode) {
    let content = Self.content(of: node)
    let isSetext = cascade_is_setext(node) != 0
    let first: Int
    let last: Int
    let map: ContentMap
    let lower: Int
    if isSetext {
      last = underline(of: node, content)
      first = Swift.max(0, last - 1 - content.lineFeeds)
      var lineMap = ContentMap(content, firstLine: first, lines, source)
      lower = lineMap.source(0, lines)
      map = lineMap
    } else {
      first = lineIndex(node.pointee.start_line)
      last = first
      lower = start(of: node)
      map = ContentMap(content, at: lower + Int(node.pointee.internal_offset), line: first)
    }
    note(lines: first, to: last)
    var block = Node(.heading, at: SourceSpan(lower, trimmedEnd(of: last, from: lower)))
    block.detail = UInt8(clamping: cascade_level(node))
    nodes.append(block)
    let index = nodes.count - 1
    var cursor = InlineCursor(map: map, parent: node)
    inlines(from: node.pointee.first_child, of: node, &cursor)
    pinID(of: index)
    nodes[index].end = UInt32(nodes.count)
    reach(Int(block.upper))
  }

  /// The index of the line under a setext heading. cmark reports the line after it, unless the text ends there.
  private func underline(of node: CMarkNode, _ content: UnsafeBufferPointer<UInt8>) -> Int {
    let lastLine = content.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1..<content.count } ?? 0..<content.count
    let reported = lineIndex(node.pointee.end_line)
    for candidate in [reported, reported - 1] where candidate > 0 {
      let mark = contentStart(of: candidate)
      let end = trimmedEnd(of: candidate, from: mark)
      guard mark < end, source[mark] == UInt8(ascii: "=") || source[mark] == UInt8(ascii: "-"),
        source[mark..<end].allSatisfy({ $0 == source[mark] })
      else { continue }
      let above = trimmedEnd(of: candidate - 1, from: Int(lines[candidate - 1].start))
      if source.matches(content.slice(lastLine), at: above - lastLine.count) { return candidate }
    }
    return reported
  }

  /// Cuts `{#id}` off the end of a heading's text and keeps the id as the heading's literal.
  private mutating func pinID(of index: Int) {
    guard let text = nodes.last, text.kind == .text, nodes.count - 1 > index, isLastChild(nodes.count - 1, of: index)
    else { return }
    let upper = Int(text.upper)
    guard upper > Int(text.lower) + 3, source[upper - 1] == UInt8(ascii: "}"),
      let brace = source[Int(text.lower)..<upper].lastIndex(of: UInt8(ascii: "{")),
      source[brace + 1] == UInt8(ascii: "#"),
      brace + 2 < upper - 1, !source[brace + 2..<upper - 1].contains(where: { $0.isSpace || $0 == UInt8(ascii: "\\") }),
      brace == Int(text.lower) || source[brace - 1].isBlank
    else { return }
    let length = upper - brace
    guard text.literal.count >= length else { return }
    nodes[index].literal = brace + 2..<upper - 1
    var literal = text.literal.lowerBound..<text.literal.upperBound - length
    while !literal.isEmpty, byte(at: literal.upperBound - 1).isBlank {
      literal = literal.lowerBound..<literal.upperBound - 1
    }
    if literal.isEmpty {
      nodes.removeLast()
      return
    }
    var end = brace
    while end > Int(text.lower), source[end - 1].isBlank { end -= 1 }
    nodes[nodes.count - 1].literal = literal
    nodes[nodes.count - 1].upper = UInt32(end)
  }

  /// Whether the text at `child` lies in the heading at `index` itself, not in an emphasis or link at its end.
  private func isLastChild(_ child: Int, of index: Int) -> Bool {
    var position = index + 1
    while position < child { position = Int(nodes[position].end) }
    return position == child
  }

  /// The byte at `offset` of the source and the literals after it.
  private func byte(at offset: Int) -> UInt8 {
    offset < source.count ? source[offset] : literals[offset - source.count]
  }
}
