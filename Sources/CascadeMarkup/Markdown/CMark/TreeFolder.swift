import CCMark
import CascadeText

/// Folds cmark's tree into the flat nodes of a ``Document``: containers from fence lines, exact spans, literals that
/// point into the source wherever it spells them out.
///
/// Works with a stack of its own, so that no depth of nesting is too deep for it.
struct TreeFolder {
  let source: UnsafeBufferPointer<UInt8>
  let lines: SourceLines
  let fences: [FenceLine]
  let path: String
  /// Whether the text holds `{{` anywhere.
  let hasValues: Bool
  /// Whether lines that may be definitions are to be judged after the fold.
  let seeksDefinitions: Bool

  var nodes: [Node] = []
  /// Literals that the source does not spell out; they stand after the source in the document's bytes.
  var literals: [UInt8] = []
  var containers: [Container] = []
  var citations: [Citation] = []
  var diagnostics: [Diagnostic] = []

  /// The blocks that are open, from the root to the innermost.
  var frames: [Frame] = []
  /// Lines, first and last, that leaf blocks take up; for judging what a line that looks like something is.
  var leaves: [LeafLines] = []
  /// Footnote definitions in the order of their use.
  var footnotes: [Document.Definition] = []
  /// How often each footnote was referred to so far, by its number.
  var footnoteUses: [UInt32: UInt32] = [:]
  /// Labels that links refer to, normalised.
  var usedLabels: Set<String> = []
  /// Open containers, by index, with a closing line that stood in a list or quote inside of them.
  var strays: [Int: SourceSpan] = [:]
  /// How many containers are open.
  var openContainers = 0
  /// Containers that were left open, by index, with a closing line that may have been meant for them.
  var unclosed: [(container: Int, note: SourceSpan?)] = []
  /// Whether too deep a nesting was reported.
  var isNestingReported = false

  /// An open block.
  struct Frame {
    /// Its index among the nodes.
    var index: Int
    /// cmark's node; for a container, which cmark does not know, the one it lies in.
    var node: CMarkNode?
    /// Where the children so far end.
    var reach: Int
    /// For a container: its index among the containers, and the number of its opener's colons.
    var container = -1
    var colons = 0
  }

  /// The lines of a leaf block.
  struct LeafLines {
    var first: Int
    var last: Int
    /// Whether it is code or HTML, in which nothing looks like a fence.
    var isCode: Bool
  }

  init(
    _ source: UnsafeBufferPointer<UInt8>, _ lines: SourceLines, _ scanner: FenceScanner, path: String
  ) {
    self.source = source
    self.lines = lines
    self.path = path
    fences = scanner.fences
    seeksDefinitions = !scanner.brackets.isEmpty
    hasValues = source.contains(UInt8(ascii: "{"), UInt8(ascii: "{"))
    nodes.reserveCapacity(source.count / 16 + 8)
  }

  /// Folds `tree`, which lives as long as this takes.
  mutating func fold(_ tree: borrowing CMarkTree) {
    let root = tree.root
    var document = Node(.document, at: SourceSpan(0, source.count))
    document.end = 1
    nodes.append(document)
    frames.append(Frame(index: 0, node: root, reach: 0))
    var next = root?.pointee.first_child
    while let node = next {
      if enter(node), let child = node.pointee.first_child {
        next = child
        continue
      }
      next = following(node)
    }
    closeContainers()
    nodes[0].end = UInt32(nodes.count)
  }

  /// The node after `node` and its descendants in reading order; closes the blocks that end there.
  private mutating func following(_ node: CMarkNode) -> CMarkNode? {
    var current = node
    while true {
      if frames[frames.count - 1].node == current { leave() }
      if let next = current.pointee.next { return next }
      guard let parent = current.pointee.parent, parent != frames[0].node else { return nil }
      current = parent
    }
  }

  /// Begins a block, or takes it whole; whether its children are to be visited.
  private mutating func enter(_ node: CMarkNode) -> Bool {
    switch cascade_kind(node) {
    case CASCADE_PARAGRAPH: paragraph(node)
    case CASCADE_HEADING: heading(node)
    case CASCADE_CODE_BLOCK: codeBlock(node)
    case CASCADE_HTML_BLOCK: htmlBlock(node)
    case CASCADE_THEMATIC_BREAK: thematicBreak(node)
    case CASCADE_TABLE: table(node)
    case CASCADE_QUOTE:
      quote(node)
      return true
    case CASCADE_LIST:
      list(node)
      return true
    case CASCADE_ITEM:
      item(node)
      return true
    case CASCADE_FOOTNOTE_DEFINITION:
      // cmark moves the definitions to the end of the text, so what is still open there does not hold them.
      closeContainers()
      footnoteDefinition(node)
      return true
    default: break
    }
    return false
  }

  /// Opens a block whose children follow; its end is set when it is left.
  mutating func open(_ node: Node, _ cmark: CMarkNode?) {
    nodes.append(node)
    frames.append(Frame(index: nodes.count - 1, node: cmark, reach: Int(node.upper)))
    reportNesting(Int(node.lower))
  }

  /// Closes the innermost block of cmark's and the containers still open in it.
  private mutating func leave() {
    closeContainers()
    closeFrame()
  }

  /// Takes the top of the stack off: its node ends where its last child ends.
  mutating func closeFrame() {
    let frame = frames.removeLast()
    nodes[frame.index].end = UInt32(nodes.count)
    nodes[frame.index].upper = UInt32(frame.reach)
    reach(frame.reach)
  }

  /// Notes that the innermost open block goes on to `offset` at least.
  mutating func reach(_ offset: Int) {
    let top = frames.count - 1
    if frames[top].reach < offset { frames[top].reach = offset }
  }

  /// Appends a block without children.
  mutating func append(_ node: Node) {
    nodes.append(node)
    nodes[nodes.count - 1].end = UInt32(nodes.count)
    reach(Int(node.upper))
  }

  /// Reports once that the Markdown is nested too deep, at `offset`.
  mutating func reportNesting(_ offset: Int, inlines: Int = 0) {
    guard frames.count + inlines > Self.deepest, !isNestingReported else { return }
    isNestingReported = true
    let message = "the text is nested more than \(Self.deepest) levels deep here"
    diagnostics.append(MarkupCheck.tooNested.diagnostic(message, at: SourceSpan(offset, offset + 1), in: path))
  }

  /// How many levels of quotes, lists, containers and emphasis may lie one in another.
  static let deepest = 100
}

// MARK: - Places

extension TreeFolder {
  /// The index of cmark's one-based `line`, kept within the text.
  func lineIndex(_ line: Int32) -> Int { Swift.min(Swift.max(0, Int(line) - 1), Swift.max(0, lines.count - 1)) }

  /// The offset of the byte at which cmark says `node` begins.
  func start(of node: CMarkNode) -> Int {
    let line = lines[lineIndex(node.pointee.start_line)]
    let offset = Int(line.start) + Swift.max(0, Int(node.pointee.start_column) - 1)
    return Swift.min(offset, Int(line.end))
  }

  /// The end of the line `index` without blanks at its end, but not before `start`.
  func trimmedEnd(of index: Int, from start: Int) -> Int {
    var end = Int(lines[index].end)
    while end > start, source[end - 1].isBlank { end -= 1 }
    return Swift.max(start, end)
  }

  /// The offset after blanks and quote marks at the start of the line `index`.
  func contentStart(of index: Int) -> Int {
    let line = lines[index].range
    var position = line.lowerBound
    while position < line.upperBound, source[position].isBlank || source[position] == UInt8(ascii: ">") {
      position += 1
    }
    return position
  }

  /// Where `bytes` stand in the document: at `guess` of the source if they do, else among the literals.
  mutating func place(_ bytes: UnsafeBufferPointer<UInt8>, at guess: Int?) -> Range<Int> {
    if let guess, source.matches(bytes, at: guess) { return guess..<guess + bytes.count }
    let start = source.count + literals.count
    literals.append(contentsOf: bytes)
    return start..<start + bytes.count
  }

  /// The fence line on the line `index`.
  func fence(on index: Int) -> FenceLine? {
    var low = 0
    var high = fences.count
    while low < high {
      let middle = (low + high) / 2
      if fences[middle].line < index { low = middle + 1 } else { high = middle }
    }
    return low < fences.count && fences[low].line == index ? fences[low] : nil
  }

  /// Notes which lines a leaf block takes up.
  mutating func note(lines first: Int, to last: Int, isCode: Bool = false) {
    leaves.append(LeafLines(first: first, last: last, isCode: isCode))
  }
}

extension cmark_chunk {
  /// The bytes of the chunk; they live as long as the tree.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: data, count: data == nil ? 0 : Int(len)) }
}
