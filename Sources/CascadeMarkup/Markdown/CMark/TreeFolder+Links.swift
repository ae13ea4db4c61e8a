import CCMark
import CascadeText

extension TreeFolder {
  /// Ends a link or image: the cursor stands at the bracket after its text.
  mutating func link(_ node: CMarkNode, _ open: OpenInline, _ cursor: inout InlineCursor) {
    let content = cursor.content
    let bracket = cursor.position
    let end = endOfLink(node, cursor)
    if seeksDefinitions, end > bracket { noteUse(open.start..<bracket, tail: bracket..<end, content) }
    let url = cascade_url(node).bytes
    let title = cascade_title(node).bytes
    var found = url.isEmpty ? nil : content.firstIndex(of: url, from: bracket, to: end)
    let literal = url.isEmpty ? 0..<0 : place(url, at: found.map { cursor.source(of: $0, lines) })
    nodes[open.index].literal = literal
    if !title.isEmpty {
      found = content.firstIndex(of: title, from: (found ?? bracket) + url.count, to: end)
      nodes[open.index].secondary = place(title, at: found.map { cursor.source(of: $0, lines) })
    }
    cursor.position = end
  }

  /// Ends an address between `<` and `>`; its text is appended here, for cmark does not unescape it.
  mutating func autolink(_ node: CMarkNode, _ open: OpenInline, _ cursor: inout InlineCursor) {
    let content = cursor.content
    let close = content.firstIndex(of: UInt8(ascii: ">"), from: open.start, to: content.count) ?? content.count
    cursor.position = open.start
    let lower = cursor.source(lines)
    cursor.position = close
    if let child = node.pointee.first_child {
      append(.text, from: lower, &cursor, literal: place(cascade_literal(child).bytes, at: lower))
    }
    nodes[open.index].literal = place(cascade_url(node).bytes, at: lower)
    cursor.position = Swift.min(close + 1, content.count)
  }

  /// The offset in the content after a link whose text ends at the cursor.
  private func endOfLink(_ node: CMarkNode, _ cursor: InlineCursor) -> Int {
    let content = cursor.content
    let bracket = cursor.position
    let reported = cursor.reportedEnd(of: node)
    if reported > bracket, reported <= content.count,
      content[reported - 1] == UInt8(ascii: ")") || content[reported - 1] == UInt8(ascii: "]")
    {
      return reported
    }
    guard bracket < content.count else { return bracket }
    guard bracket + 1 < content.count else { return bracket + 1 }
    switch content[bracket + 1] {
    case UInt8(ascii: "("): return endOfParentheses(content, bracket + 1) ?? bracket + 1
    case UInt8(ascii: "["): return closingBracket(content, bracket + 2) ?? bracket + 1
    default: return bracket + 1
    }
  }

  private func endOfParentheses(_ content: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var depth = 0
    var position = start
    while position < content.count {
      switch content[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return position + 1 }
      default: break
      }
      position += 1
    }
    return nil
  }

  private func closingBracket(_ content: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var position = start
    while position < content.count {
      if content[position] == UInt8(ascii: "\\") {
        position += 1
      } else if content[position] == UInt8(ascii: "]") {
        return position + 1
      }
      position += 1
    }
    return nil
  }

  /// Notes the label that a link refers to, if it refers to a definition.
  private mutating func noteUse(_ text: Range<Int>, tail: Range<Int>, _ content: UnsafeBufferPointer<UInt8>) {
    if tail.count == 1 || tail.count == 3 && content[tail.lowerBound + 1] == UInt8(ascii: "[") {
      usedLabels.insert(DefinitionFinder.normalised(content, text))
    } else if content[tail.lowerBound + 1] == UInt8(ascii: "[") {
      usedLabels.insert(DefinitionFinder.normalised(content, tail.lowerBound + 2..<tail.upperBound - 1))
    }
  }
}
