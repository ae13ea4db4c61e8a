import CascadeText

/// The second phase: finds the inlines in the text of one block after the other, and writes the document's nodes
/// (CommonMark 0.31, appendix, phase 2).
///
/// Each text is gone through twice. The scan cuts it into items and pairs marks; the writer makes nodes of the items.
/// All rows are used again for the next block, so that a block costs no allocation of its own.
struct InlineParser: ~Copyable, ~Escapable {
  let text: Span<UInt8>
  let classes: Span<ByteClass>
  let path: String
  /// The blocks, and the definitions that links refer to.
  var tree: BlockTree
  /// The text of the block at hand.
  var leaf: LeafText

  /// The kinds of inlines, and by signs.
  let rules = InlineRules.all
  let signs = InlineRules.bySign
  /// The kind that is asked for an inline.
  var rule: UInt8 = 0

  /// The items of the text, in order.
  var items = Row<InlineItem>()
  /// The runs of `*`, `_` and `~` that may begin or end an emphasis; those that still may are linked.
  var runs = Row<DelimiterRun>()
  /// The last run that may still begin or end one; -1 for none.
  var lastRun = -1
  /// The marks that emphases took from runs.
  var marks = Row<DelimiterMark>()
  /// The single `*` and the single `_` between blanks.
  var strays = InlineArray<2, StraySigns>(repeating: StraySigns())
  /// The brackets that may begin a link or image.
  var brackets = Row<OpenBracket>()
  /// Where the links and images of the text lead.
  var links = Row<LinkEnd>()
  /// What a search through the text did not find, so that it is not searched again.
  var missing = MissingMarks()

  /// How far line ends were looked for, and the last one found.
  var lines = (searched: 0, last: -1)
  /// How far the text was scanned.
  var position = 0
  /// Where the plain text began that is not an item yet.
  var plain = 0

  /// No bracket before this item begins a link: one that holds it would hold another.
  var linkFloor = 0

  /// What was written.
  var output: InlineOutput
  /// Where the last `]` stands that was looked for as the end of a citation; -1 for none.
  var closer = -1
  /// The footnotes by label, and those that were referred to, in the order of their first use.
  let footnotes: [ReferenceLabel: Int]
  var usedFootnotes: [Int] = []
  /// Whether too deep a nesting was reported.
  var isNestingReported: Bool

  @_lifetime(copy text, copy joined, copy classes)
  init(
    _ text: Span<UInt8>, of source: [UInt8], _ joined: Span<UInt8>, _ classes: Span<ByteClass>,
    _ tree: consuming BlockTree, isNestingReported: Bool, path: String
  ) {
    self.text = text
    self.classes = classes
    self.path = path
    leaf = LeafText(text, joined)
    output = InlineOutput(of: source, literals: tree.literals)
    footnotes = Self.table(tree.footnotes, text)
    self.tree = tree
    self.isNestingReported = isNestingReported
  }

  /// What was written; the rest goes.
  consuming func takeOutput() -> InlineOutput { output }

  /// Writes the nodes of all blocks.
  mutating func run() {
    for index in 0..<tree.nodes.count {
      let node = tree.nodes[index]
      output.closeBlocks(before: index)
      switch node.kind {
      case .paragraph, .heading, .tableCell: writeLeaf(node, index)
      default: output.open(node, index)
      }
    }
    output.closeBlocks(before: tree.nodes.count)
    tree.forgetBlocks()
    moveFootnotes()
  }

  private mutating func writeLeaf(_ node: Node, _ index: Int) {
    let pieces = Int(node.first)..<Int(node.second)
    let isJoined = node.flags.contains(.isJoined)
    var node = node
    node.first = 0
    node.second = 0
    node.flags.subtract([.endsBlank, .isJoined])
    let place = output.nodes.count
    output.nodes.append(node)
    leaf.load(tree.pieces, pieces, isJoined: isJoined)
    if leaf.start < leaf.end {
      scan()
      write()
      if node.kind == .heading { output.pinID(of: place, text) }
    }
    output.nodes[place].end = UInt32(output.nodes.count)
  }
}
