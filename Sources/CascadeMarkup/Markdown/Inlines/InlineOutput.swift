import CascadeText

/// The nodes of the document as they are written, with what they refer to.
struct InlineOutput: ~Copyable {
  /// The nodes in reading order.
  var nodes: Row<Node>
  /// Literals that the source does not spell out; they stand after it in the document's bytes.
  var literals: Literals
  /// The citations in order.
  var citations: [Citation] = []
  /// What is wrong with the inlines.
  var diagnostics: [Diagnostic] = []

  /// A block that is open: its index among the nodes, and where it ends among the blocks of the first phase.
  struct OpenNode {
    var node: Int
    var end: Int
  }

  /// The blocks that are open, outermost first.
  private(set) var blocks = Row<OpenNode>()
  /// The emphases, links and images that are open, as indices of nodes, outermost first.
  var inlines = Row<Int>()

  /// The text that goes on as long as no other node begins: where it stands in the source, and its literal.
  private var lower = 0
  private var upper = 0
  private var literalLower = 0
  private var literalUpper = 0
  /// Whether there is such a text.
  private(set) var hasText = false

  /// The source. The array itself, and no span of it: so the output can be handed on, and holds no more than a reference.
  let source: [UInt8]
  /// How many links and images are open: no address in them is a link.
  private var openLinks = 0

  /// An output for `source` that goes on with `literals`.
  init(of source: [UInt8], literals: Literals) {
    self.source = source
    nodes = Row(capacity: source.count / 48 + 8)
    self.literals = literals
  }

  /// Ends the blocks that do not hold the block `index` of the first phase.
  @inline(__always)
  mutating func closeBlocks(before index: Int) {
    while !blocks.isEmpty, blocks.last.end <= index {
      nodes[blocks.last.node].end = UInt32(nodes.count)
      blocks.removeLast()
    }
  }

  /// Appends a block that holds others, or nothing: the block `index` of the first phase.
  mutating func open(_ node: Node, _ index: Int) {
    var block = node
    block.flags.remove(.endsBlank)
    if block.kind == .list { block.second = 0 }
    blocks.append(OpenNode(node: nodes.count, end: Int(node.end)))
    nodes.append(block)
  }

  /// Appends a node without children, after the text before it.
  @inline(__always)
  mutating func append(_ node: Node) {
    endText()
    nodes.append(node)
    nodes.last.end = UInt32(nodes.count)
  }

  /// Begins an inline that holds others, at `lower`.
  @inline(__always)
  mutating func begin(_ kind: Node.Kind, at lower: Int) {
    endText()
    if kind == .link || kind == .image { openLinks += 1 }
    inlines.append(nodes.count)
    nodes.append(Node(kind, at: SourceSpan(lower, lower)))
  }

  /// Ends the innermost open inline at `upper`; its index.
  @discardableResult
  @inline(__always)
  mutating func end(at upper: Int) -> Int {
    endText()
    let index = inlines.removeLast()
    if nodes[index].kind == .link || nodes[index].kind == .image { openLinks -= 1 }
    nodes[index].upper = UInt32(upper)
    nodes[index].end = UInt32(nodes.count)
    return index
  }
}

// MARK: - Text

extension InlineOutput {
  /// Adds a text that stands at `span` of the source, and whose literal is `literal` of the document.
  @inline(__always)
  mutating func add(_ span: Range<Int>, _ literal: Range<Int>) {
    if !hasText {
      hasText = true
      lower = span.lowerBound
      literalLower = literal.lowerBound
      literalUpper = literal.upperBound
    } else if literalUpper == literal.lowerBound {
      literalUpper = literal.upperBound
    } else {
      copyText()
      let source = source
      literals.copy(source.span, literal, from: literal.lowerBound)
      literalUpper = literals.end
    }
    upper = span.upperBound
  }

  /// Adds what the bytes at `span` of the source stand for: an escape, or a character reference.
  mutating func add(_ meaning: some Collection<UInt8>, for span: Range<Int>) {
    if hasText {
      copyText()
    } else {
      hasText = true
      lower = span.lowerBound
      literalLower = literals.end
    }
    literals.put(meaning, from: span)
    literalUpper = literals.end
    upper = span.upperBound
  }

  /// Makes the text so far the last of the literals, so that it can be added to.
  private mutating func copyText() {
    guard literalLower < source.count || literalUpper < literals.end else { return }
    let start = literals.end
    if literalLower < source.count {
      let source = source
      literals.copy(source.span, literalLower..<literalUpper, from: literalLower)
    } else {
      literals.repeatLiterals(literalLower..<literalUpper)
    }
    literalLower = start
    literalUpper = literals.end
  }

  /// Whether an `@` stands in the text, which may be that of an address.
  @inline(__always)
  private var hasAt: Bool {
    if literalLower < source.count {
      return source.span.firstIndex(of: UInt8(ascii: "@"), from: literalLower, to: literalUpper) != nil
    }
    return (literalLower..<literalUpper).contains { literals[$0] == UInt8(ascii: "@") }
  }

  /// Ends the text: what follows is another node.
  @inline(__always)
  mutating func endText() {
    guard hasText else { return }
    hasText = false
    if openLinks == 0, hasAt { return appendText(lower..<upper, literalLower..<literalUpper) }
    var node = Node(.text, at: SourceSpan(lower, upper))
    node.literalLower = UInt32(truncatingIfNeeded: literalLower)
    node.literalUpper = UInt32(truncatingIfNeeded: literalUpper)
    node.end = UInt32(nodes.count + 1)
    nodes.append(node)
  }
}

// MARK: - Headings

extension InlineOutput {
  /// Cuts `{#id}` off the end of the text of the heading at `index`, and keeps the id as the heading's literal.
  mutating func pinID(of index: Int, _ source: Span<UInt8>) {
    let text = nodes.last
    guard text.kind == .text, isLastChild(nodes.count - 1, of: index) else { return }
    let upper = Int(text.upper)
    guard upper > Int(text.lower) + 3, source[upper - 1] == UInt8(ascii: "}"),
      let brace = source.lastIndex(of: UInt8(ascii: "{"), in: Int(text.lower)..<upper),
      source[brace + 1] == UInt8(ascii: "#"),
      brace + 2 < upper - 1, source.allSatisfy(in: brace + 2..<upper - 1, { !$0.isSpace && $0 != UInt8(ascii: "\\") }),
      brace == Int(text.lower) || source[brace - 1].isBlank
    else { return }
    let length = upper - brace
    guard text.literal.count >= length else { return }
    nodes[index].literal = brace + 2..<upper - 1
    var end = brace
    while end > Int(text.lower), source[end - 1].isBlank { end -= 1 }
    // A blank that a character reference stands for is the heading's own.
    let literal = text.literal.lowerBound..<text.literal.upperBound - length - (brace - end)
    if literal.isEmpty {
      nodes.removeLast()
      // A line end before an id that stands alone on its line is none of the heading's.
      if nodes.last.kind == .softBreak, isLastChild(nodes.count - 1, of: index) { nodes.removeLast() }
      return
    }
    nodes.last.literal = literal
    nodes.last.upper = UInt32(end)
  }

  /// Whether the text at `child` lies in the heading at `index` itself, not in an emphasis or link at its end.
  private func isLastChild(_ child: Int, of index: Int) -> Bool {
    var position = index + 1
    while position < child { position = Int(nodes[position].end) }
    return position == child
  }
}
