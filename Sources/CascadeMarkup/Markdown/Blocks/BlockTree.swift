import CascadeText

/// What the first phase makes of a text: its blocks, with the places of the lines whose inlines the second one parses.
struct BlockTree: ~Copyable {
  /// The blocks in reading order. Those that hold inlines name their pieces by `first` and `second`.
  var nodes: Row<Node>
  /// The pieces of text that inlines are parsed from.
  var pieces: Row<Piece>
  /// The texts of the blocks whose pieces do not stand one after the other.
  var joined = JoinedLines()
  /// Literals that the source does not spell out; they stand after it in the document's bytes.
  var literals: Literals
  /// What the `:::` containers say of themselves.
  var containers: [Container] = []
  /// The definitions of links.
  var references = ReferenceTable()
  /// The definitions of footnotes, in the order of the text.
  var footnotes: [Footnote] = []
  /// What is wrong with the blocks.
  var diagnostics: [Diagnostic] = []

  /// An empty tree with room for the blocks of `count` bytes.
  init(count: Int) {
    literals = Literals(after: count)
    nodes = Row(capacity: count / 128 + 8)
    pieces = Row(capacity: count / 64 + 8)
  }

  /// The texts of the blocks whose pieces do not stand one after the other, which the tree gives away.
  mutating func takeJoined() -> [UInt8] {
    defer { joined = JoinedLines() }
    return joined.bytes
  }

  /// Gives back the room of the blocks, whose nodes are written by now.
  mutating func forgetBlocks() {
    nodes = Row(capacity: 0)
    pieces = Row(capacity: 0)
  }
}

/// A piece of the text of a block: a line without its prefix and line end, or a part of a table's row.
struct Piece {
  /// The offset of the first byte.
  var lower: UInt32
  /// The offset after the last one. Where no line ends there, the next piece follows without a break.
  var upper: UInt32

  /// The piece from `lower` to `upper`.
  init(_ lower: Int, _ upper: Int) {
    self.lower = UInt32(lower)
    self.upper = UInt32(upper)
  }

  /// The piece as a range of offsets.
  var range: Range<Int> { Int(lower)..<Int(upper) }
}

/// A definition of a footnote.
struct Footnote {
  /// The place of its label.
  var label: Range<Int>
  /// The place of all of it.
  var whole = SourceSpan.start
  /// Its number, from 1 in the order of use; 0 while nothing uses it.
  var number: UInt32 = 0
  /// How often it was referred to so far.
  var uses: UInt32 = 0
}

extension Node.Flags {
  /// A blank line follows the block; known to the first phase alone.
  static let endsBlank = Node.Flags(rawValue: 1 << 15)
  /// The lines of the block are joined; known to the two phases alone.
  static let isJoined = Node.Flags(rawValue: 1 << 14)
}
