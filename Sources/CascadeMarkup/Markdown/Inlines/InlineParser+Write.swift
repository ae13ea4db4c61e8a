import CascadeText

/// The writer: makes nodes of the items.
extension InlineParser {
  mutating func write() {
    var index = 0
    closer = -1
    while index < items.count {
      let item = items[index]
      index += 1
      switch item.kind {
      case .text: add(Int(item.lower)..<Int(item.upper))
      case .softBreak: writeBreak(.softBreak, item)
      case .run: writeRun(item)
      case .escape: addEscape(item)
      case .entity: addEntity(item)
      case .code: write(.code, item, literal: placeOfCode(item))
      case .html: writeHTML(item)
      case .link: begin(.link, at: item)
      case .image: begin(.image, at: item)
      case .linkEnd: endLink(item)
      case .autolink, .mailLink: writeAutolink(item)
      case .address: writeAddress(item)
      case .hardBreak: writeBreak(.lineBreak, item)
      case .footnote: if item.first >= 0 { writeFootnote(item) } else { addUndefinedFootnote(item) }
      case .braces: index = writeValue(at: index - 1) ?? addPlain(item, index)
      case .bracket: index = writeCitation(at: index - 1) ?? addPlain(item, index)
      case .imageBracket: index = addPlain(item, index)
      case .closer:
        if item.first >= 0 { reportReference(at: index - 1) }
        index = addPlain(item, index)
      }
    }
    output.endText()
  }

  /// Adds the mark `item` as text; `next`.
  private mutating func addPlain(_ item: InlineItem, _ next: Int) -> Int {
    add(Int(item.lower)..<Int(item.upper))
    return next
  }

  /// Adds the bytes of `range` as text.
  @inline(__always)
  mutating func add(_ range: Range<Int>) {
    var lower = range.lowerBound
    while lower < range.upperBound {
      let upper = leaf.endOfSegment(lower..<range.upperBound)
      let source = leaf.source(lower)
      output.add(source..<source + upper - lower, source..<source + upper - lower)
      lower = upper
    }
  }

  private mutating func addEscape(_ item: InlineItem) {
    let lower = leaf.source(Int(item.lower))
    let sign = leaf.source(Int(item.lower) + 1)
    output.add(CollectionOfOne(text[sign]), for: lower..<sign + 1)
  }

  private mutating func addEntity(_ item: InlineItem) {
    guard let entity = EntityReference(leaf.bytes, at: Int(item.lower), end: leaf.end) else { return }
    output.add(entity.utf8, for: leaf.source(Int(item.lower))..<leaf.sourceEnd(Int(item.upper)))
  }

  /// Writes an inline without others in it.
  @inline(__always)
  private mutating func write(_ kind: Node.Kind, _ item: InlineItem, literal: Range<Int>) {
    let lower = leaf.source(Int(item.lower))
    var node = Node(kind, at: SourceSpan(lower, leaf.sourceEnd(Int(item.upper))))
    node.literal = literal
    output.append(node)
  }

  /// Writes a line end, which goes on to the start of the next line: the prefix there is none of the text.
  private mutating func writeBreak(_ kind: Node.Kind, _ item: InlineItem) {
    let lower = leaf.source(Int(item.lower))
    let last = leaf.source(Int(item.upper) - 1)
    let isReturn = text[last] == UInt8(ascii: "\r") && last + 1 < text.count && text[last + 1] == UInt8(ascii: "\n")
    output.append(Node(kind, at: SourceSpan(lower, last + (isReturn ? 2 : 1))))
  }

  private mutating func writeHTML(_ item: InlineItem) {
    let range = Int(item.lower)..<Int(item.upper)
    write(.htmlInline, item, literal: leaf.place(range, unescaping: false, &output.literals))
    let isComment = leaf.bytes.begins(with: "<!--", at: range.lowerBound, end: range.upperBound)
    let span = output.nodes.last.span
    output.diagnostics.append(MarkupCheck.rawHTML(at: span, isComment: isComment, in: path))
  }

  /// Writes the ends and the starts of emphases in a run, and between them the signs that are text.
  private mutating func writeRun(_ item: InlineItem) {
    let run = runs[Int(item.first)]
    var position = Int(item.lower)
    var mark = run.ends
    while mark >= 0 {
      position += Int(marks[Int(mark)].width)
      output.end(at: leaf.sourceEnd(position))
      mark = marks[Int(mark)].next
    }
    if run.left > 0 {
      reportUnpaired(run, position..<position + Int(run.left))
      add(position..<position + Int(run.left))
      position += Int(run.left)
    }
    mark = run.begins
    while mark >= 0 {
      let width = marks[Int(mark)].width
      begin(run.sign == .tilde ? .strikethrough : width == 1 ? .emphasis : .strong, at: position)
      position += Int(width)
      mark = marks[Int(mark)].next
    }
  }

  @inline(__always)
  mutating func begin(_ kind: Node.Kind, at item: InlineItem) { begin(kind, at: Int(item.lower)) }

  private mutating func begin(_ kind: Node.Kind, at position: Int) {
    let lower = leaf.source(position)
    output.begin(kind, at: lower)
    if output.blocks.count + output.inlines.count > BlockParser.deepest, !isNestingReported {
      isNestingReported = true
      output.diagnostics.append(MarkupCheck.nestedTooDeep(at: lower, in: path))
    }
  }

  private mutating func endLink(_ item: InlineItem) {
    let index = output.end(at: leaf.sourceEnd(Int(item.upper)))
    let link = links[Int(item.first)]
    if link.isReference {
      output.nodes[index].literal = link.destination.range
      output.nodes[index].secondary = link.title.range
    } else {
      output.nodes[index].literal = leaf.place(link.destination.range, unescaping: true, &output.literals)
      output.nodes[index].secondary = leaf.place(link.title.range, unescaping: true, &output.literals)
    }
  }

  /// Writes an address between `<` and `>`, and as its text the address, in which character references count and
  /// backslashes do not.
  private mutating func writeAutolink(_ item: InlineItem) {
    let range = Int(item.lower) + 1..<Int(item.upper) - 1
    begin(.link, at: item)
    var lower = range.lowerBound
    var position = lower
    while let sign = leaf.bytes.firstIndex(of: UInt8(ascii: "&"), from: position, to: range.upperBound) {
      position = sign + 1
      guard let entity = EntityReference(leaf.bytes, at: sign, end: range.upperBound) else { continue }
      add(lower..<sign)
      output.add(entity.utf8, for: leaf.source(sign)..<leaf.sourceEnd(entity.end))
      lower = entity.end
      position = lower
    }
    add(lower..<range.upperBound)
    let index = output.end(at: leaf.sourceEnd(Int(item.upper)))
    let address = output.nodes[index + 1].literal
    output.nodes[index].literal =
      item.kind == .mailLink ? output.address("mailto:", address, at: leaf.source(range.lowerBound)) : address
  }
}
