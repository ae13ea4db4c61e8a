package import CascadeMarkup

/// Which nodes of a text no participant sees: those of restricted blocks and of comments, the feedback of options, and
/// footnotes that only those refer to.
package struct RestrictedNodes: Sendable {
  /// Ranges of nodes, in order, none inside another.
  package let ranges: [Range<Int>]

  /// Those of `content`.
  package init(of content: Content) {
    var ranges: [Range<Int>] = []
    for index in content.blocks.indices where content.blocks[index].isHidden {
      let node = content.blocks[index].node
      if let last = ranges.last, last.contains(node) { continue }
      ranges.append(node..<Int(content.document.nodes[node].end))
    }
    for item in content.items {
      for option in item.options {
        guard let feedback = option.feedback else { continue }
        ranges.append(feedback..<Int(content.document.nodes[feedback].end))
      }
    }
    let shown = Self.merged(ranges)
    let notes = Self.footnotes(onlyIn: shown, of: content.document)
    self.ranges = notes.isEmpty ? shown : Self.merged(shown + notes)
  }

  /// The ranges of nodes that participants see, in order.
  package func publicRanges(of document: Document) -> [Range<Int>] {
    var open: [Range<Int>] = []
    var next = 0
    for range in ranges {
      if range.lowerBound > next { open.append(next..<range.lowerBound) }
      next = max(next, range.upperBound)
    }
    if next < document.nodes.count { open.append(next..<document.nodes.count) }
    return open
  }

  /// Whether no participant sees the node.
  package func contains(_ node: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= node { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(node)
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }) {
      if let last = merged.last, last.upperBound >= range.upperBound { continue }
      merged.append(range)
    }
    return merged
  }

  /// The footnotes that are referred to in `ranges` and nowhere else.
  private static func footnotes(onlyIn ranges: [Range<Int>], of document: Document) -> [Range<Int>] {
    guard document.definitions.contains(where: \.isFootnote) else { return [] }
    let hidden = RestrictedNodes(ranges: ranges)
    var isPublic: [UInt32: Bool] = [:]
    for (index, node) in document.nodes.enumerated() where node.kind == .footnoteReference {
      isPublic[node.first] = isPublic[node.first, default: false] || !hidden.contains(index)
    }
    return document.nodes.indices.compactMap { index in
      let node = document.nodes[index]
      guard node.kind == .footnoteDefinition, isPublic[node.first] == false else { return nil }
      return index..<Int(node.end)
    }
  }

  private init(ranges: [Range<Int>]) { self.ranges = ranges }
}

extension Block {
  /// Whether no participant sees the block.
  package var isHidden: Bool { isRestricted || kind == .comment }
}
