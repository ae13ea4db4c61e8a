/// The text of one block whose inlines are parsed, and where each of its bytes came from.
///
/// Lines that stand one after the other in the source are read where they stand; lines with prefixes are copied into
/// one piece without them.
struct LeafText: ~Copyable {
  /// The bytes that hold the text: the source, or a copy.
  private(set) var bytes: UnsafeBufferPointer<UInt8>
  /// Where the text begins in the bytes.
  private(set) var start = 0
  /// Where it ends, without white space at its end.
  private(set) var end = 0

  /// A part of the copy that is one range of the source.
  private struct Segment {
    var lower: Int
    var source: Int
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let scratch: UnsafeMutableBufferPointer<UInt8>
  /// The segments of the copy; empty where the source itself is read.
  private var segments = Row<Segment>(capacity: 8)
  /// The segment of the last byte that was asked for.
  private var current = 0

  /// An empty text; `scratch` has room for the whole of the source `text`.
  init(_ text: UnsafeBufferPointer<UInt8>, _ scratch: UnsafeMutableBufferPointer<UInt8>) {
    self.text = text
    self.scratch = scratch
    bytes = text
  }

  /// Takes up the pieces of `range`, of which there is one at least.
  mutating func load(_ pieces: borrowing Row<Piece>, _ range: Range<Int>) {
    let first = pieces[range.lowerBound]
    start = Int(first.lower)
    end = Int(pieces[range.upperBound - 1].upper)
    bytes = text
    segments.truncate(to: 0)
    var index = range.lowerBound + 1
    while index < range.upperBound, follows(pieces[index], pieces[index - 1]) { index += 1 }
    if index < range.upperBound { copy(pieces, range) }
    while end > start, bytes[end - 1].isSpace { end -= 1 }
  }

  /// Whether nothing but a line end stands between two pieces.
  @inline(__always)
  private func follows(_ piece: Piece, _ previous: Piece) -> Bool {
    let end = Int(previous.upper)
    switch text[end] {
    case UInt8(ascii: "\n"): return Int(piece.lower) == end + 1
    case UInt8(ascii: "\r"):
      return Int(piece.lower) == end + (end + 1 < text.count && text[end + 1] == UInt8(ascii: "\n") ? 2 : 1)
    default: return false
    }
  }

  private mutating func copy(_ pieces: borrowing Row<Piece>, _ range: Range<Int>) {
    guard let room = scratch.baseAddress, let source = text.baseAddress else { return }
    var count = 0
    for index in range {
      let piece = pieces[index]
      let lower = Int(piece.lower)
      let upper = Int(piece.upper)
      segments.append(Segment(lower: count, source: lower))
      (room + count).update(from: source + lower, count: upper - lower)
      count += upper - lower
      if index + 1 < range.upperBound, text[upper] == UInt8(ascii: "\n") || text[upper] == UInt8(ascii: "\r") {
        room[count] = UInt8(ascii: "\n")
        count += 1
      }
    }
    bytes = UnsafeBufferPointer(start: room, count: count)
    start = 0
    end = count
    current = 0
  }

  /// The offset in the source of the byte at `position`.
  @inline(__always)
  mutating func source(_ position: Int) -> Int {
    if segments.isEmpty { return position }
    seek(position)
    return position - segments[current].lower + segments[current].source
  }

  /// The offset in the source after the byte before `position`.
  @inline(__always)
  mutating func sourceEnd(_ position: Int) -> Int {
    if segments.isEmpty || position == start { return source(position) }
    return source(position - 1) + 1
  }

  /// The end of the part of `range` that is one range of the source.
  @inline(__always)
  mutating func endOfSegment(_ range: Range<Int>) -> Int {
    if segments.isEmpty { return range.upperBound }
    seek(range.lowerBound)
    return current + 1 < segments.count ? Swift.min(range.upperBound, segments[current + 1].lower) : range.upperBound
  }

  /// Moves to the segment of the byte at `position`.
  private mutating func seek(_ position: Int) {
    if position < segments[current].lower {
      var low = 0
      var high = current
      while low < high {
        let middle = (low + high + 1) / 2
        if segments[middle].lower <= position { low = middle } else { high = middle - 1 }
      }
      current = low
    }
    while current + 1 < segments.count, segments[current + 1].lower <= position { current += 1 }
  }

  /// Where the bytes of `range` stand in the document: in the source, or among `literals` after it.
  mutating func place(_ range: Range<Int>, unescaping: Bool, _ literals: inout Literals) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    let isWhole = endOfSegment(range) == range.upperBound
    let hasReturn = segments.isEmpty && bytes.firstIndex(of: 0x0D, from: range.lowerBound, to: range.upperBound) != nil
    if isWhole, !hasReturn, !unescaping || Unescaping.isPlain(bytes, range) {
      let lower = source(range.lowerBound)
      return lower..<lower + range.count
    }
    let start = literals.end
    var lower = range.lowerBound
    while unescaping, let escape = Unescaping.next(bytes, lower..<range.upperBound) {
      copy(lower..<escape.range.lowerBound, to: &literals)
      literals.put(escape.meaning, from: source(escape.range.lowerBound)..<sourceEnd(escape.range.upperBound))
      lower = escape.range.upperBound
    }
    copy(lower..<range.upperBound, to: &literals)
    return start..<literals.end
  }

  /// Appends the bytes of `range` to `literals`; a line end becomes `lineEnd`.
  mutating func copy(_ range: Range<Int>, to literals: inout Literals, lineEnd: UInt8 = UInt8(ascii: "\n")) {
    var lower = range.lowerBound
    while lower < range.upperBound {
      let upper = endOfSegment(lower..<range.upperBound)
      literals.copy(bytes, lower..<upper, from: source(lower), lineEnd: lineEnd)
      lower = upper
    }
  }
}
