import CascadeMarkup
import CascadeText

/// Makes the content that one delivery shows out of a module's or page's whole content.
///
/// What is not for the tier, the overlay or the reader goes: from the nodes, from the bytes, and from every list of the
/// content. For a participant the right options, the order of steps and the pairs go too: steps and choices stand in the
/// order in which they are shown.
package struct ContentFilter: Sendable {
  /// The tier; `nil` keeps every tier.
  let tier: Tier?
  /// The overlay that is put in.
  let overlay: ID<Overlay>?
  /// Whether text and marks for facilitators stay.
  let keepsRestricted: Bool
  /// Whether every block stays that is no comment, whatever its overlay, and values stay names.
  let isComplete: Bool
  /// What the names between double braces stand for, as UTF-8.
  let values: [String: [UInt8]]
  /// What the locale says in the place of the curriculum's own words; `nil` in the curriculum's language.
  let translations: Translations?

  /// Whether the delivery shows the block, judged by its own attributes and kind, not by its parents'.
  package func keeps(_ block: Block) -> Bool {
    if block.kind == .comment { return false }
    if isComplete { return true }
    if let tier, !block.tiers.contains(tier) { return false }
    if !block.overlays.isEmpty, !block.overlays.contains(where: { $0.id == overlay }) { return false }
    return keepsRestricted || !block.isRestricted
  }

  /// Whether the delivery shows the block at `index` of `blocks`: it and every block that holds it.
  package func shows(_ index: Int, of blocks: [Block]) -> Bool {
    var next: Int? = index
    while let current = next {
      guard keeps(blocks[current]) else { return false }
      next = blocks[current].parent
    }
    return true
  }

  /// The content that the delivery shows.
  package func filtered(_ content: Content) -> Content {
    var plan = FilterPlan(content: content, filter: self)
    plan.planFootnotes()
    if let translations { plan.localize(with: translations) }
    let (document, map) = FilteredCopy.make(of: content.document, by: plan, values: isComplete ? nil : values)
    var result = ContentRemapping(content: content, map: map, keepsRestricted: keepsRestricted).remapped(document)
    result.localization = plan.localization
    return result
  }
}

extension ContentFilter {
  /// The filter of what `edition` shows, whatever its locale.
  package init(of edition: Edition) {
    self.init(
      tier: edition.tier, overlay: edition.overlay?.id, keepsRestricted: edition.reader == .facilitator,
      isComplete: edition.isComplete, values: [:], translations: nil)
  }
}

/// What becomes of each node of one content under a filter.
struct FilterPlan {
  /// What becomes of a node: it stays, goes with all that is in it, or holds something else than it did.
  enum Mark: UInt8 {
    case keep, drop, refill
  }

  /// A part of what a node holds now.
  enum Piece {
    /// Whole nodes of the content.
    case copy(Range<Int>)
    /// Opens a node that the content does not have, which the next `close` ends.
    case open(Node)
    /// Opens a node of the content.
    case enter(Int)
    /// Words that the content does not have.
    case text(String)
    /// Ends the node opened last.
    case close
  }

  let content: Content
  private(set) var marks: [Mark]
  private(set) var fills: [Int: [Piece]] = [:]
  /// The titles of links and pictures that say something else than they did.
  var titles: [Int: String] = [:]
  /// What there is to say of leaf blocks and pictures besides; empty where no words of another language were put in.
  var flags: [Int: Node.Flags] = [:]
  /// How far words of another language were put in.
  var localization = Content.Localization.none
  /// The footnotes that something shown refers to, once planned.
  private(set) var keptDefinitions: [Int] = []

  init(content: Content, filter: ContentFilter) {
    self.content = content
    marks = [Mark](repeating: .keep, count: content.document.nodes.count)
    for place in content.blocks.indices where !filter.keeps(content.blocks[place]) {
      marks[content.blocks[place].node] = .drop
    }
    guard !filter.keepsRestricted else { return }
    for place in content.items.indices where marks[content.blocks[content.items[place].block].node] == .keep {
      hideAnswers(of: content.items[place])
    }
  }

  private mutating func hideAnswers(of item: AssessmentItem) {
    for option in item.options {
      if let feedback = option.feedback { marks[feedback] = .drop }
    }
    switch item.kind {
    case .ordering: shuffleSteps(of: item)
    case .matching: shuffleChoices(of: item)
    case .single, .multiple, .truefalse, .short, .numeric, .essay: break
    }
  }

  private mutating func shuffleSteps(of item: AssessmentItem) {
    guard let first = item.options.first, let list = parent(of: first.node, below: content.blocks[item.block].node)
    else { return }
    fill(list, with: item.shownOrder.map { piece(of: item.options[$0].node) })
  }

  /// Lays the table anew: prompts on the left as they stand, choices on the right as they are shown.
  private mutating func shuffleChoices(of item: AssessmentItem) {
    let nodes = content.document.nodes
    guard let cell = item.choices.first ?? item.prompts.first?.node,
      let row = parent(of: cell, below: content.blocks[item.block].node),
      let table = parent(of: row, below: content.blocks[item.block].node)
    else { return }
    var pieces: [Piece] = []
    var place = -1
    for row in content.document.children(of: table) {
      if place >= 0, place >= max(item.prompts.count, item.choices.count) { break }
      if place < 0 {
        pieces.append(piece(of: row))
      } else {
        pieces.append(.open(nodes[row]))
        pieces += cellPieces(place < item.prompts.count ? item.prompts[place].node : nil, at: nodes[row])
        pieces += cellPieces(place < item.choices.count ? item.choices[place] : nil, at: nodes[row])
        pieces.append(.close)
      }
      place += 1
    }
    fill(table, with: pieces)
  }

  private func cellPieces(_ cell: Int?, at row: Node) -> [Piece] {
    guard let cell else { return [.open(Node(.tableCell, at: row.span)), .close] }
    return [piece(of: cell)]
  }

  mutating func fill(_ index: Int, with pieces: [Piece]) {
    marks[index] = .refill
    fills[index] = pieces
  }

  func piece(of index: Int) -> Piece {
    .copy(index..<Int(content.document.nodes[index].end))
  }

  /// The node that directly holds the node `child`, looked for inside `ancestor`.
  private func parent(of child: Int, below ancestor: Int) -> Int? {
    let nodes = content.document.nodes
    var index = child - 1
    while index > ancestor {
      if Int(nodes[index].end) > child { return index }
      index -= 1
    }
    return nil
  }

  /// Puts the footnotes that something shown refers to into the order of their first use, and drops the others.
  mutating func planFootnotes() {
    let nodes = content.document.nodes
    var definitions: [UInt32: Int] = [:]
    for child in content.document.children(of: 0) where nodes[child].kind == .footnoteDefinition {
      definitions[nodes[child].first] = child
    }
    guard !definitions.isEmpty else { return }
    dropHidden(definitions)
    var order: [Int] = []
    var seen: Set<UInt32> = []
    collect(from: 1..<nodes.count, into: &order, &seen, definitions)
    var next = 0
    while next < order.count {
      collect(from: order[next] + 1..<Int(nodes[order[next]].end), into: &order, &seen, definitions)
      next += 1
    }
    keptDefinitions = order
    let body = content.document.children(of: 0).filter { nodes[$0].kind != .footnoteDefinition }
    fill(0, with: body.map(piece) + order.map(piece))
  }

  /// Drops the footnotes that are typed inside a block that is dropped: they stand at the end of the document, but they
  /// belong to that block. Marks that lead to them go too.
  private mutating func dropHidden(_ definitions: [UInt32: Int]) {
    let nodes = content.document.nodes
    let hidden = hiddenSpans()
    var numbers: Set<UInt32> = []
    for (number, definition) in definitions where hidden.hold(Int(nodes[definition].lower)) { numbers.insert(number) }
    guard !numbers.isEmpty else { return }
    for index in nodes.indices {
      let isFootnote = nodes[index].kind == .footnoteDefinition || nodes[index].kind == .footnoteReference
      if isFootnote, numbers.contains(nodes[index].first) { marks[index] = .drop }
    }
  }

  /// The places of the outermost blocks that are dropped, in order and apart from each other.
  private func hiddenSpans() -> [SourceSpan] {
    let nodes = content.document.nodes
    var spans: [SourceSpan] = []
    var end = 0
    for place in content.blocks.indices {
      let node = content.blocks[place].node
      guard node >= end, marks[node] == .drop else { continue }
      spans.append(nodes[node].span)
      end = Int(nodes[node].end)
    }
    return spans
  }

  private func collect(
    from range: Range<Int>, into order: inout [Int], _ seen: inout Set<UInt32>, _ definitions: [UInt32: Int]
  ) {
    let nodes = content.document.nodes
    var index = range.lowerBound
    while index < range.upperBound {
      if marks[index] == .drop || nodes[index].kind == .footnoteDefinition {
        index = Int(nodes[index].end)
        continue
      }
      if nodes[index].kind == .footnoteReference, seen.insert(nodes[index].first).inserted,
        let definition = definitions[nodes[index].first]
      {
        order.append(definition)
      }
      index += 1
    }
  }
}

extension [SourceSpan] {
  /// Whether one of the spans, which are in order and apart from each other, holds the byte at `offset`.
  fileprivate func hold(_ offset: Int) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upper <= offset { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].lower <= offset
  }
}
