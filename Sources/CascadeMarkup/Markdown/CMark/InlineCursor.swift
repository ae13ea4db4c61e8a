import CCMark

/// Where a walk over a block's inlines stands in the block's content.
///
/// cmark's inlines cover the content without gaps and in order, so that the walk can follow it byte by byte: cmark's
/// own columns are needed only for the ends of links and footnote marks.
struct InlineCursor {
  private(set) var map: ContentMap
  /// The offset in the content of what comes next.
  var position = 0
  /// Where in the source the last inline ended: none begins before it.
  var floor = 0
  /// What to take from cmark's one-based, inclusive end column to get an offset in the content.
  private let blockOffset: Int
  /// Where cmark believes that the present line begins in the content.
  private var lineBase = 0

  /// Begins at the start of the content of `parent`.
  init(map: ContentMap, parent: CMarkNode) {
    self.map = map
    blockOffset = Int(parent.pointee.start_column) - 1 + Int(parent.pointee.internal_offset)
  }

  /// The content.
  var content: UnsafeBufferPointer<UInt8> { map.content }

  /// The offset in the source of what comes next.
  @inline(__always)
  mutating func source(_ lines: SourceLines) -> Int { map.source(position, lines) }

  /// The offset in the source of the byte at `position` of the content.
  mutating func source(of position: Int, _ lines: SourceLines) -> Int { map.source(position, lines) }

  /// The offset in the source after what was last passed.
  @inline(__always)
  mutating func sourceEnd(_ lines: SourceLines) -> Int { map.sourceEnd(position, lines) }

  /// Whether the byte that comes next is `byte`.
  func isAt(_ byte: UInt8) -> Bool { position < content.count && content[position] == byte }

  /// Passes blanks.
  mutating func skipBlanks() {
    while position < content.count, content[position].isBlank { position += 1 }
  }

  /// Passes a line break: blanks, a line end, the next line's blanks; or a backslash and a line end.
  mutating func skipBreak() {
    skipBlanks()
    let isEscaped = isAt(UInt8(ascii: "\\"))
    if isEscaped { position += 1 }
    if isAt(UInt8(ascii: "\n")) { position += 1 }
    // After a backslash cmark neither counts the line nor passes the next one's blanks.
    guard !isEscaped else { return }
    lineBase = position
    skipBlanks()
  }

  /// Passes the rest of the line.
  mutating func skipLine() {
    position = content.firstIndex(of: UInt8(ascii: "\n"), from: position, to: content.count) ?? content.count
    skipBreak()
  }

  /// Moves on to `end` over a text with line ends, each of which cmark counts.
  mutating func moveOverLines(to end: Int) {
    while position < end, let feed = content.firstIndex(of: UInt8(ascii: "\n"), from: position, to: end) {
      position = feed
      skipBreak()
    }
    position = end
  }

  /// Moves on to `end` over code or HTML, in which cmark counts the lines.
  mutating func skipLiteral(to end: Int) {
    if let feed = content[position..<end].lastIndex(of: UInt8(ascii: "\n")) { lineBase = feed + 1 }
    position = end
  }

  /// The offset in the content of the end that cmark reports for `node`.
  func reportedEnd(of node: CMarkNode) -> Int { Int(node.pointee.end_column) - blockOffset + lineBase }

  /// The offset in the content at which `bytes` begin, if they are a part of it.
  func offset(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let own = content.baseAddress, let other = bytes.baseAddress, other >= own,
      other + bytes.count <= own + content.count
    else { return nil }
    return other - own
  }
}

// MARK: - Matching

extension InlineCursor {
  /// The end of the run of backticks at `start`.
  func endOfTicks(_ start: Int) -> Int {
    var end = start
    while end < content.count, content[end] == UInt8(ascii: "`") { end += 1 }
    return end
  }

  /// The end of the code span that begins at `position`.
  func endOfCode() -> Int {
    let open = endOfTicks(position)
    let width = open - position
    var next = open
    while let tick = content.firstIndex(of: UInt8(ascii: "`"), from: next, to: content.count) {
      let end = endOfTicks(tick)
      if end - tick == width { return end }
      next = end
    }
    return open
  }

  /// The end of the text at `start` that `literal` is the unescaped form of; `nil` if it is not.
  func end(matching literal: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var position = start
    var index = 0
    while index < literal.count {
      guard position < content.count else { return nil }
      let byte = content[position]
      if byte == UInt8(ascii: "\\"), position + 1 < content.count, content[position + 1].isPunctuation {
        guard content[position + 1] == literal[index] else { return nil }
        position += 2
        index += 1
      } else if byte == UInt8(ascii: "&"), let entity = Entity(content, at: position) {
        guard entity.matches(literal, at: index) else { return nil }
        position += entity.length
        index += entity.count
      } else {
        guard byte == literal[index] else { return nil }
        position += 1
        index += 1
      }
    }
    return position
  }

  /// The text that the content of `range` stands for.
  func unescaped(_ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = content[position]
      if byte == UInt8(ascii: "\\"), position + 1 < range.upperBound, content[position + 1].isPunctuation {
        text.append(content[position + 1])
        position += 2
      } else if byte == UInt8(ascii: "&"), let entity = Entity(content, at: position) {
        entity.append(to: &text)
        position += entity.length
      } else {
        text.append(byte)
        position += 1
      }
    }
    return text
  }
}

/// A character reference, such as `&amp;`.
private struct Entity {
  /// How many bytes the reference takes up, with its `&`.
  let length: Int
  /// How many bytes it stands for.
  let count: Int
  private let bytes: InlineArray<16, UInt8>

  /// The reference at `position`; `nil` for an `&` that begins none.
  init?(_ text: UnsafeBufferPointer<UInt8>, at position: Int) {
    guard let base = text.baseAddress else { return nil }
    var room = (UInt64(0), UInt64(0))
    var count: Int32 = 0
    let taken = withUnsafeMutableBytes(of: &room) { room in
      cascade_entity(
        base + position + 1, Int32(clamping: text.count - position - 1),
        room.baseAddress?.assumingMemoryBound(to: UInt8.self), &count)
    }
    guard taken > 0 else { return nil }
    length = Int(taken) + 1
    self.count = Int(count)
    bytes = withUnsafeBytes(of: room) { room in InlineArray { room[$0] } }
  }

  func matches(_ literal: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + count <= literal.count else { return false }
    for offset in 0..<count where bytes[offset] != literal[index + offset] { return false }
    return true
  }

  func append(to text: inout [UInt8]) {
    for offset in 0..<count { text.append(bytes[offset]) }
  }
}
