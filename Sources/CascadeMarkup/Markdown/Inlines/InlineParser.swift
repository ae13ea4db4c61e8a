import CascadeText

/// The second phase: finds the inlines in the text of one block after the other, and writes the document's nodes
/// (CommonMark 0.31, appendix, phase 2).
///
/// Each text is gone through twice. The scan cuts it into items and pairs marks; the writer makes nodes of the items.
/// All rows are used again for the next block, so that a block costs no allocation of its own.
struct InlineParser: ~Copyable {
  let text: UnsafeBufferPointer<UInt8>
  let classes: UnsafePointer<ByteClass>
  let path: String
  /// The blocks, and the definitions that links refer to.
  var tree: BlockTree
  /// The text of the block at hand.
  var leaf: LeafText

  /// The items of the text, in order.
  var items = Row<InlineItem>(capacity: 256)
  /// The runs of `*`, `_` and `~` that may begin or end an emphasis; those that still may are linked.
  var runs = Row<DelimiterRun>()
  /// The last run that may still begin or end one; -1 for none.
  var lastRun = -1
  /// The marks that emphases took from runs.
  var marks = Row<DelimiterMark>()
  /// The brackets that may begin a link or image.
  var brackets = Row<OpenBracket>()
  /// Where the links and images of the text lead.
  var links = Row<LinkEnd>()
  /// What a search through the text did not find, so that it is not searched again.
  var missing = MissingMarks()

  /// How far the text was scanned.
  var position = 0
  /// Where the plain text began that is not an item yet.
  var plain = 0

  /// No bracket before this item begins a link: one that holds it would hold another.
  var linkFloor = 0

  /// What was written.
  var output: InlineOutput
  /// Where the last bracket stands in the text that is being written; -1 for none.
  var lastBracket = -1
  /// The footnotes by label, and those that were referred to, in the order of their first use.
  let footnotes: [String: Int]
  var usedFootnotes: [Int] = []
  /// Whether too deep a nesting was reported.
  var isNestingReported: Bool

  init(
    _ text: UnsafeBufferPointer<UInt8>, _ classes: UnsafePointer<ByteClass>,
    _ scratch: UnsafeMutableBufferPointer<UInt8>, _ tree: consuming BlockTree, isNestingReported: Bool, path: String
  ) {
    self.text = text
    self.classes = classes
    self.path = path
    leaf = LeafText(text, scratch)
    output = InlineOutput(of: text, literals: tree.literals)
    footnotes = Self.table(tree.footnotes, text)
    self.tree = tree
    self.isNestingReported = isNestingReported
  }

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
    moveFootnotes()
  }

  private mutating func writeLeaf(_ node: Node, _ index: Int) {
    var pieces = Int(node.first)..<Int(node.second)
    var node = node
    if node.kind == .paragraph, output.blocks.last.node == output.nodes.count - 1,
      output.nodes.last.kind == .blockQuote, takeAlertMark(&pieces, output.nodes.count - 1)
    {
      guard !pieces.isEmpty else { return }
      node.lower = tree.pieces[pieces.lowerBound].lower
    }
    node.first = 0
    node.second = 0
    node.flags.remove(.endsBlank)
    let place = output.nodes.count
    output.nodes.append(node)
    leaf.load(tree.pieces, pieces)
    if leaf.start < leaf.end {
      scan()
      write()
      if node.kind == .heading { output.pinID(of: place, text) }
    }
    output.nodes[place].end = UInt32(output.nodes.count)
  }

  /// Makes the quote at `quote` an alert if its first line is the mark of one, and takes that line away.
  private mutating func takeAlertMark(_ pieces: inout Range<Int>, _ quote: Int) -> Bool {
    let first = tree.pieces[pieces.lowerBound]
    let range = text.trimmedSpace(Int(first.lower)..<Int(first.upper))
    guard range.count >= 6, range.count <= 12, text[range.lowerBound] == UInt8(ascii: "["),
      text[range.lowerBound + 1] == UInt8(ascii: "!"),
      let alert = Node.Alert(mark: text.string(range).lowercased())
    else { return false }
    output.nodes[quote].kind = .alert
    output.nodes[quote].detail = alert.rawValue
    pieces = pieces.dropFirst()
    return true
  }
}

extension Node.Alert {
  /// The alert that `mark`, in lower case, stands for.
  fileprivate init?(mark: String) {
    switch mark {
    case "[!note]": self = .note
    case "[!tip]": self = .tip
    case "[!important]": self = .important
    case "[!warning]": self = .warning
    case "[!caution]": self = .caution
    default: return nil
    }
  }
}
