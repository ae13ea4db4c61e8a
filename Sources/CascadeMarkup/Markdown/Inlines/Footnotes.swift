import CascadeText

extension InlineParser {
  /// The index of the footnote that the label at `range` of the text is defined to be; -1 for none.
  func footnote(_ range: Range<Int>) -> Int {
    guard !footnotes.isEmpty, LinkParts.isShort(leaf.bytes, range) else { return -1 }
    return footnotes[ReferenceLabel(leaf.bytes, range)] ?? -1
  }

  /// The footnotes of the text by label; of several with one label, the first.
  static func table(_ footnotes: [Footnote], _ text: Span<UInt8>) -> [ReferenceLabel: Int] {
    var table: [ReferenceLabel: Int] = [:]
    for (index, footnote) in footnotes.enumerated() {
      let key = ReferenceLabel(text, footnote.label)
      if table[key] == nil { table[key] = index }
    }
    return table
  }

  /// Writes the mark of a footnote.
  mutating func writeFootnote(_ item: InlineItem) {
    let index = Int(item.first)
    let lower = leaf.source(Int(item.lower))
    if tree.footnotes[index].number == 0 {
      usedFootnotes.append(index)
      tree.footnotes[index].number = UInt32(usedFootnotes.count)
    }
    tree.footnotes[index].uses += 1
    let footnote = tree.footnotes[index]
    var node = Node(.footnoteReference, at: SourceSpan(lower, leaf.sourceEnd(Int(item.upper))))
    let label = lower + 2..<lower + 2 + footnote.label.count
    node.literal =
      label.upperBound <= text.count && text.areEqual(label, footnote.label)
      ? label : footnote.label
    node.first = footnote.number
    node.second = footnote.uses
    output.append(node)
  }

  /// Moves the definitions of footnotes to the end, in the order of their use; those that nothing uses are left out.
  mutating func moveFootnotes() {
    guard !tree.footnotes.isEmpty else { return }
    var definitions = [Int](repeating: -1, count: tree.footnotes.count)
    for index in 0..<output.nodes.count where output.nodes[index].kind == .footnoteDefinition {
      definitions[Int(output.nodes[index].first)] = index
    }
    for (number, index) in usedFootnotes.enumerated() {
      output.nodes[definitions[index]].first = UInt32(number + 1)
    }
    if usedFootnotes.elementsEqual(definitions.indices), standAtEnd(definitions) { return }
    output.nodes.trim()
    output.nodes = NodeMover.move(usedFootnotes, of: definitions, in: output.nodes)
    sortCitations()
  }

  /// Whether `definitions` are the last blocks of the text, one after the other.
  private func standAtEnd(_ definitions: [Int]) -> Bool {
    guard let first = definitions.first else { return true }
    var next = first
    for definition in definitions {
      guard definition == next else { return false }
      next = Int(output.nodes[definition].end)
    }
    guard next == output.nodes.count else { return false }
    // They are the root's own children if no block before them reaches as far as they do.
    var block = 1
    while block < first { block = Int(output.nodes[block].end) }
    return block == first
  }

  /// Brings the citations into the order of the nodes.
  private mutating func sortCitations() {
    var sorted: [Citation] = []
    for index in 0..<output.nodes.count where output.nodes[index].kind == .citation {
      sorted.append(output.citations[Int(output.nodes[index].first)])
      output.nodes[index].first = UInt32(sorted.count - 1)
    }
    output.citations = sorted
  }
}

/// Copies nodes without the definitions of footnotes among them, and these after the others.
private struct NodeMover: ~Copyable {
  private var nodes: Row<Node>

  /// The nodes of `source` with the definitions whose numbers are `used`, in that order, at the end; `definitions` are
  /// all that there are, in the order of the text.
  static func move(_ used: [Int], of definitions: [Int], in source: borrowing Row<Node>) -> Row<Node> {
    var mover = NodeMover(nodes: Row(capacity: source.count))
    mover.copy(0..<source.count, without: definitions[...], source)
    for number in used {
      let range = definitions[number]..<Int(source[definitions[number]].end)
      mover.copy(range, without: definitions[(number + 1)...].prefix { $0 < range.upperBound }, source)
    }
    mover.nodes[0].end = UInt32(mover.nodes.count)
    return mover.takeNodes()
  }

  private init(nodes: consuming Row<Node>) { self.nodes = nodes }

  private consuming func takeNodes() -> Row<Node> { nodes }

  /// Copies the nodes of `range` without those of `definitions`, which lie in it.
  private mutating func copy(_ range: Range<Int>, without definitions: ArraySlice<Int>, _ source: borrowing Row<Node>) {
    // Nodes that are open where a definition is left out end after it: what to change is known when they do.
    var open: [(node: Int, end: Int)] = []
    var next = definitions.startIndex
    var index = range.lowerBound
    while index < range.upperBound {
      while next < definitions.endIndex, definitions[next] < index { next += 1 }
      let stop = next < definitions.endIndex ? definitions[next] : range.upperBound
      while let last = open.last, last.end <= index {
        nodes[last.node].end = UInt32(nodes.count)
        open.removeLast()
      }
      while index < stop, open.last.map({ $0.end > index }) ?? true {
        var node = source[index]
        if Int(node.end) > stop {
          open.append((nodes.count, Int(node.end)))
        } else {
          node.end = UInt32(nodes.count + Int(node.end) - index)
        }
        nodes.append(node)
        index += 1
      }
      if index == stop, index < range.upperBound { index = Int(source[index].end) }
    }
    for last in open { nodes[last.node].end = UInt32(nodes.count) }
  }
}
