/// Says where in the source a byte of a block's content came from.
///
/// cmark gathers a block's lines without their prefixes. Each gathered line is the end of a source line, so that the
/// distance from the line's end is the same in both; a heading's or cell's content is one piece at a known place.
struct ContentMap {
  /// The content: what cmark parsed for inlines.
  let content: UnsafeBufferPointer<UInt8>
  private let source: UnsafeBufferPointer<UInt8>
  /// The source line that holds the present content line.
  private(set) var line: Int
  /// Where the present content line begins.
  private(set) var lineStart: Int
  /// Where it ends, before its line feed.
  private(set) var lineEnd: Int
  /// What to add to an offset in the content to get the offset in the source.
  private(set) var shift: Int
  /// Offsets in the content before which a backslash before a pipe was taken out.
  private var removed: [Int]
  private let isSinglePiece: Bool
  private let losesBackslashes: Bool

  /// The content of a block whose lines end as the source lines from `firstLine` on; `losesBackslashes` where cmark
  /// took backslashes before pipes out of them.
  init(
    _ content: UnsafeBufferPointer<UInt8>, firstLine: Int, _ lines: SourceLines, _ text: UnsafeBufferPointer<UInt8>,
    losesBackslashes: Bool = false
  ) {
    self.content = content
    source = text
    line = firstLine
    lineStart = 0
    lineEnd = content.firstIndex(of: UInt8(ascii: "\n"), from: 0, to: content.count) ?? content.count
    shift = 0
    removed = []
    isSinglePiece = false
    self.losesBackslashes = losesBackslashes
    shift = shiftOfLine(lines)
  }

  /// Content that is the source from `start` on, but for the backslashes `removed` before pipes.
  init(_ content: UnsafeBufferPointer<UInt8>, at start: Int, line: Int, removed: [Int] = []) {
    self.content = content
    source = UnsafeBufferPointer(start: nil, count: 0)
    self.line = line
    lineStart = 0
    lineEnd = content.count
    shift = start
    self.removed = removed
    isSinglePiece = true
    losesBackslashes = false
  }

  /// The offset in the source of the byte at `position`; positions may not go back by more than the present line.
  @inline(__always)
  mutating func source(_ position: Int, _ lines: SourceLines) -> Int {
    if position > lineEnd { advance(to: position, lines) }
    if isSinglePiece { return position + shift + skipped(position) }
    return Swift.max(position + shift + skipped(position), Int(lines[line].start))
  }

  /// The offset in the source after the byte before `position`.
  @inline(__always)
  mutating func sourceEnd(_ position: Int, _ lines: SourceLines) -> Int {
    guard position > lineStart, content[position - 1] != UInt8(ascii: "\n") else { return source(position, lines) }
    return source(position - 1, lines) + 1
  }

  private mutating func advance(to position: Int, _ lines: SourceLines) {
    guard !isSinglePiece else { return }
    while position > lineEnd, lineEnd < content.count, line + 1 < lines.count {
      line += 1
      lineStart = lineEnd + 1
      lineEnd = content.firstIndex(of: UInt8(ascii: "\n"), from: lineStart, to: content.count) ?? content.count
    }
    shift = shiftOfLine(lines)
  }

  /// What to add on the present line. Blanks at its end do not count: cmark takes them off the last line.
  private mutating func shiftOfLine(_ lines: SourceLines) -> Int {
    let start = Int(lines[line].start)
    var end = Int(lines[line].end)
    while end > start, source[end - 1].isSpace { end -= 1 }
    var own = lineEnd
    while own > lineStart, content[own - 1].isSpace { own -= 1 }
    guard losesBackslashes else { return end - own }
    removed = []
    var position = end - 1
    for index in stride(from: own - 1, through: lineStart, by: -1) where position > start {
      if content[index] == UInt8(ascii: "|"), source[position - 1] == UInt8(ascii: "\\") {
        removed.append(index)
        position -= 1
      }
      position -= 1
    }
    removed.reverse()
    return end - own - removed.count
  }

  /// How many backslashes were taken out up to `position`.
  private func skipped(_ position: Int) -> Int {
    guard !removed.isEmpty else { return 0 }
    var low = 0
    var high = removed.count
    while low < high {
      let middle = (low + high) / 2
      if removed[middle] <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
