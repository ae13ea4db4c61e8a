import CascadeText

/// The first phase: cuts a text into blocks, line by line (CommonMark 0.31, appendix, phase 1).
///
/// Each line is held against the blocks that are open, from the root inwards; what is left of it begins new blocks or
/// goes on with the innermost. No recursion: what is open lies on a stack.
struct BlockParser: ~Copyable, ~Escapable {
  let text: Span<UInt8>
  let classes: Span<ByteClass>
  let path: String
  var tree: BlockTree

  /// The blocks that are open, from the root to the innermost.
  var open = Row<OpenBlock>()
  /// The bytes of the code or HTML block that is open.
  var literal = LiteralLines()
  /// How the columns of the table that is open are set.
  var alignments: [Node.Alignment] = []
  /// How many cells were added to rows that lack them.
  var addedCells = 0
  /// Open containers, by index, with a closing line that stood in a list or quote inside of them.
  var strays: [Int: SourceSpan] = [:]
  /// Containers that were left open, by index, with a closing line that may have been meant for them.
  var unclosed: [(container: Int, note: SourceSpan?)] = []
  /// How many containers are open.
  var openContainers = 0
  /// Whether too deep a nesting was reported.
  var isNestingReported = false

  /// The line at hand.
  var line = SourceLine()
  /// How far the line was read.
  var offset = 0
  /// The column there, from 0; a tab goes on to the next multiple of four.
  var column = 0
  /// Whether `offset` is at a tab some of whose columns were read.
  var isInTab = false
  /// The offset of the first byte from `offset` on that is no blank.
  var start = 0
  /// The column there.
  var startColumn = 0
  /// The end of the last thematic break that was tried for on the line: none begins before it.
  var triedBreak = 0

  /// How many blocks may lie one in another before it is reported.
  static let deepest = 100
  /// How many blocks may lie one in another; marks beyond are text.
  static let bottom = 1000
  /// How many cells may be added to rows in a short text: a table of many columns and many rows with one cell would take
  /// more memory and time than the text explains.
  static let mostAddedCells = 1 << 14

  @_lifetime(copy text, copy classes)
  init(_ text: Span<UInt8>, _ classes: Span<ByteClass>, path: String) {
    self.text = text
    self.classes = classes
    self.path = path
    tree = BlockTree(count: text.count)
  }

  /// Parses the text from the offset `start` on.
  mutating func parse(from start: Int) {
    tree.nodes.append(Node(.document, at: SourceSpan(0, text.count)))
    open.append(OpenBlock(.document, index: 0, reach: 0))
    var lines = LineScanner(text, from: start)
    var isAfterEmptyLine = false
    while let next = lines.next() {
      let isEmpty = next.start == next.end
      // A second empty line mostly changes nothing; so many of them in deep lists take linear time.
      if isEmpty, isAfterEmptyLine, !needsEmptyLines { continue }
      isAfterEmptyLine = isEmpty
      line = next
      readLine()
    }
    close(to: 0)
    tree.nodes[0].end = UInt32(tree.nodes.count)
    reportUnclosed()
  }

  /// The blocks of the text that was parsed.
  consuming func takeTree() -> BlockTree { tree }

  /// Whether each empty line matters to the innermost open block: to code and HTML, and to an item with nothing in it,
  /// which one of them ends.
  private var needsEmptyLines: Bool {
    switch open.last.kind {
    case .codeBlock, .htmlBlock: true
    case .item: open.last.lastChild < 0
    default: false
    }
  }

  private mutating func readLine() {
    offset = line.start
    column = 0
    isInTab = false
    triedBreak = 0
    start = -1
    findStart()
    guard var level = matchOpenBlocks() else { return }
    let isTaken = beginBlocks(&level)
    if !isTaken { addText(to: level) }
  }

  /// The indentation of what is left of the line, in columns.
  var indent: Int { startColumn - column }

  /// Whether nothing but blanks is left of the line.
  var isBlank: Bool { start == line.end }
}

// MARK: - The line at hand

extension BlockParser {
  /// Finds the first byte from `offset` on that is no blank. As long as `offset` has not passed it, it is where it was:
  /// deep lists look for it at each level.
  @inline(__always)
  mutating func findStart() {
    if start >= offset { return }
    var position = offset
    var column = self.column
    while position < line.end {
      let byte = text[position]
      if byte == UInt8(ascii: " ") {
        column += 1
      } else if byte == UInt8(ascii: "\t") {
        column += 4 - column % 4
      } else {
        break
      }
      position += 1
    }
    start = position
    startColumn = column
  }

  /// Reads `count` columns of blanks; a tab may be read in part.
  mutating func skip(columns count: Int) {
    var left = count
    while left > 0, offset < line.end {
      guard text[offset] == UInt8(ascii: "\t") else {
        isInTab = false
        offset += 1
        column += 1
        left -= 1
        continue
      }
      let width = 4 - column % 4
      isInTab = width > left
      column += Swift.min(width, left)
      if !isInTab { offset += 1 }
      left -= width
    }
  }

  /// Reads up to the first byte that is no blank, and `count` bytes more, none of which is a tab.
  @inline(__always)
  mutating func skipToStart(and count: Int = 0) {
    offset = start + count
    column = startColumn + count
    isInTab = false
  }

  /// Reads one column if a blank stands there.
  @inline(__always)
  mutating func skipOptionalBlank() {
    if offset < line.end, text[offset].isBlank { skip(columns: 1) }
  }

  /// The end of the line without blanks at its end, but not before `start`.
  func trimmedEnd(from start: Int) -> Int {
    var end = line.end
    while end > start, text[end - 1].isBlank { end -= 1 }
    return Swift.max(start, end)
  }

  /// The offset after the run of `sign` that begins at `position`.
  @inline(__always)
  func endOfRun(of sign: UInt8, from position: Int) -> Int {
    var position = position
    while position < line.end, text[position] == sign { position += 1 }
    return position
  }

  /// Whether the line holds nothing but blanks from `position` on.
  @inline(__always)
  func isBlank(from position: Int) -> Bool {
    var position = position
    while position < line.end, text[position].isBlank { position += 1 }
    return position == line.end
  }
}

// MARK: - Opening and closing

extension BlockParser {
  /// Opens a block of `kind` in the block at `level`, or in the innermost around it that may hold one.
  @discardableResult
  mutating func begin(_ kind: Node.Kind, at lower: Int, in level: Int) -> Int {
    close(to: level)
    while !open.last.canContain(kind) { closeInnermost() }
    let parent = open.count - 1
    var block = OpenBlock(kind, index: tree.nodes.count, reach: lower)
    block.previous = open[parent].lastChild
    open[parent].lastChild = block.index
    tree.nodes.append(Node(kind, at: SourceSpan(lower, lower)))
    open.append(block)
    reportNesting(at: lower)
    return open.count - 1
  }

  /// Closes the blocks inside of the one at `level`.
  @inline(__always)
  mutating func close(to level: Int) {
    while open.count - 1 > level { closeInnermost() }
  }

  /// Closes the innermost block: it ends where its last child ends.
  mutating func closeInnermost() {
    switch open.last.kind {
    case .paragraph where !finishParagraph(): return
    case .codeBlock: finishCode()
    case .htmlBlock: finishHTML()
    case .list: finishList()
    case .container: finishContainer()
    case .footnoteDefinition: finishFootnote()
    default: break
    }
    closeTop()
  }

  /// Closes the innermost block as it is.
  mutating func closeTop() {
    let block = open.removeLast()
    if block.endsBlank { tree.nodes[block.index].flags.insert(.endsBlank) }
    tree.nodes[block.index].end = UInt32(tree.nodes.count)
    tree.nodes[block.index].upper = UInt32(block.reach)
    if open.last.reach < block.reach { open.last.reach = block.reach }
  }

  /// Takes the innermost block, a paragraph with nothing left in it, back; what stood there belongs to the block around.
  mutating func dropInnermost() {
    let block = open.removeLast()
    tree.nodes.removeLast()
    open.last.lastChild = block.previous
    if open.last.reach < block.reach { open.last.reach = block.reach }
  }

  /// Notes that the innermost block goes on to `offset` at least.
  @inline(__always)
  mutating func reach(_ offset: Int) {
    let top = open.count - 1
    if open[top].reach < offset { open[top].reach = offset }
  }

  /// Reports once that the text is nested too deep, at `offset`.
  private mutating func reportNesting(at offset: Int) {
    guard open.count > Self.deepest, !isNestingReported else { return }
    isNestingReported = true
    tree.diagnostics.append(MarkupCheck.nestedTooDeep(at: offset, in: path))
  }
}
