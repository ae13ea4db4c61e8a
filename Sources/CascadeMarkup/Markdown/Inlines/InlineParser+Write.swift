import CascadeText

/// The writer: makes nodes of the items.
extension InlineParser {
  mutating func write() {
    var index = 0
    closer = -1
    while index < items.count {
      let item = items[index]
      if item.rule == InlineItem.text {
        add(item.range)
        index += 1
      } else {
        index = rules[Int(item.rule)].write(&self, index)
      }
    }
    output.endText()
  }

  /// Adds the bytes of `range` as text.
  @inline(__always)
  mutating func add(_ range: Range<Int>) {
    if leaf.isJoined {
      addJoined(range)
    } else if !range.isEmpty {
      output.add(range, range)
    }
  }

  /// Adds them where they are parts of the source that do not stand one after the other.
  @inline(never)
  private mutating func addJoined(_ range: Range<Int>) {
    var lower = range.lowerBound
    while lower < range.upperBound {
      let source = leaf.source(lower)
      if leaf.isEscapedPipe(lower) {
        output.add(CollectionOfOne(UInt8(ascii: "|")), for: source - 1..<source + 1)
        lower += 1
        continue
      }
      let upper = leaf.endOfSegment(lower..<range.upperBound)
      output.add(source..<source + upper - lower, source..<source + upper - lower)
      lower = upper
    }
  }

  /// Adds the item at `index` as text; the index of the next.
  mutating func addPlain(_ index: Int) -> Int {
    add(items[index].range)
    return index + 1
  }

  /// Writes an inline without others in it, at the place of `item`.
  @inline(__always)
  mutating func write(_ kind: Node.Kind, _ item: InlineItem, literal: Range<Int>) {
    let lower = leaf.source(Int(item.lower))
    var node = Node(kind, at: SourceSpan(lower, leaf.sourceEnd(Int(item.upper))))
    node.literal = literal
    output.append(node)
  }

  /// Begins an inline that holds others, at `position` of the text.
  mutating func begin(_ kind: Node.Kind, at position: Int) {
    let lower = leaf.source(position)
    output.begin(kind, at: lower)
    if output.blocks.count + output.inlines.count > BlockParser.deepest, !isNestingReported {
      isNestingReported = true
      output.diagnostics.append(MarkupCheck.nestedTooDeep(at: lower, in: path))
    }
  }
}
