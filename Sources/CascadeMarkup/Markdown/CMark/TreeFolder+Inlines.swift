import CCMark
import CascadeText

/// An emphasis, link or image whose inlines are being walked.
struct OpenInline {
  /// Its index among the nodes.
  var index: Int
  /// Where its inlines begin in the content.
  var start: Int
}

extension TreeFolder {
  /// Folds the inlines of the block `parent` from `first` on.
  mutating func inlines(from first: CMarkNode?, of parent: CMarkNode, _ cursor: inout InlineCursor) {
    var open: [OpenInline] = []
    var next = first
    while let node = next {
      var current = node
      if let entered = enter(node, &current, &cursor) {
        open.append(entered)
        reportNesting(Int(nodes[entered.index].lower), inlines: open.count)
        if let child = node.pointee.first_child, !isAutolink(entered, cursor) {
          next = child
          continue
        }
        leave(node, open.removeLast(), &cursor)
      }
      next = nil
      while next == nil {
        if let sibling = current.pointee.next {
          next = sibling
        } else if let above = current.pointee.parent, above != parent, let last = open.popLast() {
          leave(above, last, &cursor)
          current = above
        } else {
          return
        }
      }
    }
  }

  /// Takes a leaf whole, or begins an inline that holds others; `last` is set to the last node that was taken.
  private mutating func enter(_ node: CMarkNode, _ last: inout CMarkNode, _ cursor: inout InlineCursor) -> OpenInline? {
    switch cascade_kind(node) {
    case CASCADE_TEXT: last = text(node, &cursor)
    case CASCADE_SOFT_BREAK: lineBreak(.softBreak, &cursor)
    case CASCADE_LINE_BREAK: lineBreak(.lineBreak, &cursor)
    case CASCADE_CODE: code(node, &cursor)
    case CASCADE_HTML_INLINE: html(node, &cursor)
    case CASCADE_FOOTNOTE_REFERENCE: footnoteReference(node, &cursor)
    case CASCADE_EMPHASIS: return begin(.emphasis, width: 1, &cursor)
    case CASCADE_STRONG: return begin(.strong, width: 2, &cursor)
    case CASCADE_LINK: return begin(.link, width: 1, &cursor)
    case CASCADE_IMAGE: return begin(.image, width: 2, &cursor)
    default: break
    }
    return nil
  }

  private mutating func begin(_ kind: Node.Kind, width: Int, _ cursor: inout InlineCursor) -> OpenInline {
    let lower = Swift.max(cursor.floor, cursor.source(lines))
    nodes.append(Node(kind, at: SourceSpan(lower, lower)))
    cursor.position = Swift.min(cursor.position + width, cursor.content.count)
    return OpenInline(index: nodes.count - 1, start: cursor.position)
  }

  /// Whether a link is an address between `<` and `>`, whose text is the address.
  private func isAutolink(_ open: OpenInline, _ cursor: InlineCursor) -> Bool {
    nodes[open.index].kind == .link && open.start > 0 && cursor.content[open.start - 1] == UInt8(ascii: "<")
  }

  private mutating func leave(_ node: CMarkNode, _ open: OpenInline, _ cursor: inout InlineCursor) {
    switch nodes[open.index].kind {
    case .emphasis: cursor.position = Swift.min(cursor.position + 1, cursor.content.count)
    case .strong: cursor.position = Swift.min(cursor.position + 2, cursor.content.count)
    case .link where isAutolink(open, cursor): autolink(node, open, &cursor)
    default: link(node, open, &cursor)
    }
    cursor.floor = Swift.max(cursor.floor, Int(nodes[open.index].lower), cursor.sourceEnd(lines))
    nodes[open.index].upper = UInt32(cursor.floor)
    nodes[open.index].end = UInt32(nodes.count)
  }

  /// Appends an inline without children that ends where the cursor stands.
  mutating func append(_ kind: Node.Kind, from lower: Int, _ cursor: inout InlineCursor, literal: Range<Int> = 0..<0) {
    let lower = Swift.max(lower, cursor.floor)
    cursor.floor = Swift.max(lower, cursor.sourceEnd(lines))
    var node = Node(kind, at: SourceSpan(lower, cursor.floor))
    node.literal = literal
    nodes.append(node)
    nodes[nodes.count - 1].end = UInt32(nodes.count)
  }

  mutating func lineBreak(_ kind: Node.Kind, _ cursor: inout InlineCursor) {
    let lower = Swift.max(cursor.floor, cursor.sourceEnd(lines))
    let line = cursor.map.line
    cursor.skipBreak()
    let upper = line + 1 < lines.count ? Int(lines[line + 1].start) : Int(lines[line].end)
    cursor.floor = Swift.max(lower, upper)
    var node = Node(kind, at: SourceSpan(lower, cursor.floor))
    node.end = UInt32(nodes.count + 1)
    nodes.append(node)
  }

  private mutating func code(_ node: CMarkNode, _ cursor: inout InlineCursor) {
    let lower = cursor.source(lines)
    let ticks = cursor.endOfTicks(cursor.position)
    let bytes = cascade_literal(node).bytes
    let spaced = ticks < cursor.content.count && bytes.first != cursor.content[ticks] ? ticks + 1 : ticks
    let guess = cursor.source(of: spaced, lines)
    cursor.skipLiteral(to: cursor.endOfCode())
    append(.code, from: lower, &cursor, literal: place(bytes, at: guess))
  }

  private mutating func html(_ node: CMarkNode, _ cursor: inout InlineCursor) {
    let bytes = cascade_literal(node).bytes
    if let offset = cursor.offset(of: bytes) { cursor.position = offset }
    let lower = cursor.source(lines)
    if isMarker(bytes), let fence = fence(on: cursor.map.line) {
      indentedFence(fence, bytes.count, &cursor)
      return
    }
    cursor.skipLiteral(to: Swift.min(cursor.position + bytes.count, cursor.content.count))
    append(.htmlInline, from: lower, &cursor, literal: place(bytes, at: lower))
    reportHTML(nodes[nodes.count - 1].span, isComment: bytes.isComment)
  }

  /// A fence line that four spaces made a part of a paragraph: the text that was typed.
  private mutating func indentedFence(_ fence: FenceLine, _ count: Int, _ cursor: inout InlineCursor) {
    cursor.position = Swift.min(cursor.position + count, cursor.content.count)
    var node = Node(.text, at: SourceSpan(fence.start, fence.end))
    cursor.floor = fence.end
    node.literal = fence.start..<fence.end
    node.end = UInt32(nodes.count + 1)
    nodes.append(node)
    reportIndented(fence)
  }

  private mutating func footnoteReference(_ node: CMarkNode, _ cursor: inout InlineCursor) {
    let lower = cursor.source(lines)
    let reported = cursor.reportedEnd(of: node)
    let content = cursor.content
    if reported > cursor.position + 2, reported <= content.count, content[reported - 1] == UInt8(ascii: "]") {
      cursor.position = reported
    } else {
      let close = content.firstIndex(of: UInt8(ascii: "]"), from: cursor.position, to: content.count)
      cursor.position = close.map { $0 + 1 } ?? cursor.position
    }
    append(.footnoteReference, from: lower, &cursor)
    guard let definition = node.pointee.parent_footnote_def else { return }
    let number = cascade_literal(node).bytes.reduce(UInt32(0)) { $0 &* 10 &+ UInt32($1 & 0xF) }
    nodes[nodes.count - 1].literal = place(cascade_literal(definition).bytes, at: lower + 2)
    nodes[nodes.count - 1].first = number
    // cmark's own count takes in references from footnotes that are left out because nothing uses them.
    footnoteUses[number, default: 0] += 1
    nodes[nodes.count - 1].second = footnoteUses[number] ?? 1
  }
}
