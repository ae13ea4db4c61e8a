/// Writes Markdown in one plain house style, for programs that make modules and for documents that were edited.
///
/// ```swift
/// var writer = MarkdownWriter()
/// writer.heading(2, "Fairness")
/// writer.paragraph { line in
///   line.text("Hear the driver ")
///   line.emphasis { $0.text("first") }
/// }
/// writer.written()   // ## Fairness … Hear the driver *first*
/// ```
/// What is put in as text means exactly itself. Links and images are written where they stand, code in fences,
/// emphasis with stars, bullets as `-`, thematic breaks as `***`.
public struct MarkdownWriter: Sendable {
  /// What was written, but for colons of fences that hold others.
  var output: [UInt8] = []
  /// What each line of the innermost open block begins with.
  var prefix: [UInt8] = []
  /// Whether the prefix of the line at hand, or the marks in its place, was written.
  private var isLineBegun = false
  /// Whether blanks at the end of the line at hand mean something.
  var keepsBlanks = false
  /// The blocks that are open, outermost first.
  var open = [Part(.document)]
  /// The inlines of the block at hand, and what they are written as.
  var inlines = MarkdownInlines()
  var leaf: [UInt8] = []
  /// The fences, in order: where their colons stand, and how many containers lie in theirs.
  var fences: [(offset: Int, height: Int)] = []

  /// A writer that has written nothing.
  public init() {}

  /// A block that is open.
  struct Part {
    var kind: Node.Kind
    /// How long the prefix around it is.
    var outerPrefix = 0
    /// Whether its blocks, or the items of a list, follow one another without an empty line.
    var isTight = false
    /// Whether it is a task.
    var isTask = false
    /// How many blocks it holds so far, and what the last of them is: its kind, the sign of a list, the end of a quote.
    var count = 0
    var last = Node.Kind.document
    var lastSign: UInt8 = 0
    /// Whether the last block ends with lines that a paragraph would go on with.
    var endsOpenly = false
    /// Of one that ends with a quotation, the line that ends such a paragraph and is no empty one; else nothing.
    var closer: [UInt8] = []
    /// The sign and the next number of a list.
    var sign: UInt8 = 0
    var number: UInt32 = 0
    /// Where a list begins that goes on from the line before it; -1 for one that does not.
    var start = -1
    /// How many containers lie in it, one in another, and its opening fence.
    var height = 0
    var fence = 0
    /// The alignments of a table's columns, and how many cells of the row were written.
    var columns: [Node.Alignment] = []
    var cells = 0

    init(_ kind: Node.Kind) { self.kind = kind }
  }

  /// The Markdown.
  public func written() -> [UInt8] {
    var copy = self
    copy.endLine()
    return copy.fences.contains { $0.height > 0 } ? copy.withLongFences() : copy.output
  }

  /// What was written, with a colon more on each fence for each container inside.
  private func withLongFences() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(output.count + fences.count * 4)
    var position = 0
    for fence in fences {
      bytes += output[position..<fence.offset]
      bytes.append(contentsOf: repeatElement(UInt8(ascii: ":"), count: fence.height))
      position = fence.offset
    }
    return bytes + output[position...]
  }
}

// MARK: - Lines

extension MarkdownWriter {
  /// Begins a line, unless marks of blocks did.
  mutating func beginLine() {
    guard !isLineBegun else { return }
    output += prefix
    isLineBegun = true
  }

  /// Ends the line that was begun, without the blanks of marks at its end.
  mutating func endLine() {
    guard isLineBegun else { return }
    if !keepsBlanks { while let last = output.last, last.isBlank { output.removeLast() } }
    keepsBlanks = false
    output.append(0x0A)
    isLineBegun = false
  }

  mutating func emptyLine() {
    endLine()
    beginLine()
    endLine()
  }

  /// Puts an empty line in before the line that begins at `offset`.
  mutating func insertEmptyLine(at offset: Int) {
    let blanks = prefix.reversed().prefix { $0.isBlank }.count
    output.insert(contentsOf: prefix.dropLast(blanks) + [0x0A], at: offset)
  }

  /// Appends the lines of `text`, the first to the line at hand, each with all its blanks. Line ends become LF.
  mutating func appendLines(_ text: some Collection<UInt8>) {
    var last: UInt8 = 0
    for byte in text {
      if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D || last != 0x0D {
          beginLine()
          keepsBlanks = !isAtPrefix
          endLine()
        }
      } else {
        if !isLineBegun { beginLine() }
        if byte == 0 { output.append("\u{FFFD}") } else { output.append(byte) }
      }
      last = byte
    }
  }

  /// Whether nothing but the prefix stands on the line at hand.
  private var isAtPrefix: Bool {
    output.count >= prefix.count && output.suffix(prefix.count).elementsEqual(prefix)
      && (output.count == prefix.count || output[output.count - prefix.count - 1] == 0x0A)
  }
}

// MARK: - Blocks in blocks

extension MarkdownWriter {
  /// What may follow what: traits of the block that is about to begin.
  struct Beginning {
    /// Its kind.
    var kind: Node.Kind
    /// Whether a paragraph right before it would go on with its first line.
    var isTakenByParagraph = false
    /// Whether its first line must be no other block's.
    var needsLine = false
  }

  /// Begins a line for a block in the innermost open one but for `inner` more, after an empty line where one belongs.
  mutating func separate(_ next: Beginning, inner: Int = 0) {
    let parent = open[open.count - 1 - inner]
    if parent.count > 0 {
      endLine()
      if !parent.isTight || !mayFollow(next, parent) { part(from: parent, next) }
    } else {
      switch parent.kind {
      case .container:
        endLine()
        if next.kind != .heading { emptyLine() }
      case .alert:
        endLine()
        if next.kind != .paragraph { emptyLine() }
      case .item where parent.isTask && next.kind != .paragraph:
        keepsBlanks = true
        endLine()
      case .item, .footnoteDefinition: if next.needsLine { endLine() }
      default: break
      }
    }
    beginLine()
  }

  /// Writes what parts a block from the last one in `parent`: an empty line, which would make a tight list loose, only
  /// where nothing else does.
  private mutating func part(from parent: Part, _ next: Beginning) {
    guard parent.isTight, parent.endsOpenly, next.isTakenByParagraph, !parent.closer.isEmpty else { return emptyLine() }
    output += parent.closer
    output.append(0x0A)
  }

  /// Whether a block may follow the last one in `parent` on the next line.
  private func mayFollow(_ next: Beginning, _ parent: Part) -> Bool {
    if parent.endsOpenly, next.isTakenByParagraph { return false }
    return parent.last != next.kind || next.kind == .list || next.kind == .container || next.kind == .heading
      || next.kind == .thematicBreak || next.kind == .codeBlock || next.kind == .htmlBlock
  }

  /// Notes that a block of `kind` in the innermost open one was written.
  mutating func noteBlock(_ kind: Node.Kind, endsOpenly: Bool, sign: UInt8 = 0) {
    let top = open.count - 1
    open[top].count += 1
    open[top].last = kind
    open[top].lastSign = sign
    open[top].endsOpenly = endsOpenly
    open[top].closer = []
  }

  /// Opens a block whose lines begin with `mark` and go on with `indent`.
  mutating func push(_ part: Part, indent: some Collection<UInt8>) {
    var part = part
    part.outerPrefix = prefix.count
    prefix += indent
    open.append(part)
  }

  /// Closes the innermost block.
  @discardableResult
  mutating func pop() -> Part {
    let part = open.removeLast()
    prefix.removeSubrange(part.outerPrefix...)
    let top = open.count - 1
    open[top].height = Swift.max(open[top].height, part.height)
    // A list without items is none.
    if part.kind != .list || part.count > 0 {
      noteBlock(part.kind, endsOpenly: part.endsOpenly, sign: part.sign)
      open[top].closer =
        part.kind == .blockQuote || part.kind == .alert ? prefix + [UInt8(ascii: ">")] : part.closer
    }
    return part
  }

  /// Writes the inlines at hand as lines of the innermost open block.
  mutating func appendLeaf() {
    appendLines(leaf)
    isLineBegun = true
  }
}
