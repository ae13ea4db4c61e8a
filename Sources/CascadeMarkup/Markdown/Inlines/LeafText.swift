import CascadeText

/// The text of one block whose inlines are parsed, and where each of its bytes came from.
///
/// Lines that stand one after the other in the source are read where they stand; lines with prefixes were joined without
/// them (``JoinedLines``) and are read there.
struct LeafText: ~Escapable {
  /// The bytes that hold the text: the source, or the joined lines.
  private(set) var bytes: Span<UInt8>
  /// Where the text begins in the bytes.
  private(set) var start = 0
  /// Where it ends, without white space at its end.
  private(set) var end = 0

  /// A part of the joined lines that is one range of the source.
  private struct Segment {
    var lower: Int
    var source: Int
  }

  private let text: Span<UInt8>
  private let joined: Span<UInt8>
  /// How many of the joined bytes earlier texts took up.
  private var taken = 0
  /// The segments of the text; empty where the source itself is read.
  private var segments: [Segment] = []
  /// The segment of the last byte that was asked for.
  private var current = 0

  /// Whether the text is joined lines, so that its bytes are not those of the source at the same offsets.
  var isJoined: Bool { !segments.isEmpty }

  /// An empty text of the source `text`, of whose blocks some have their lines in `joined`, in the order of the blocks.
  @_lifetime(copy text, copy joined)
  init(_ text: Span<UInt8>, _ joined: Span<UInt8>) {
    self.text = text
    self.joined = joined
    bytes = text
  }

  /// Takes up the pieces of `range`, of which there is one at least.
  mutating func load(_ pieces: borrowing Row<Piece>, _ range: Range<Int>, isJoined: Bool) {
    segments.removeAll(keepingCapacity: true)
    current = 0
    if isJoined {
      takeJoined(pieces, range)
    } else {
      bytes = text
      start = Int(pieces[range.lowerBound].lower)
      end = Int(pieces[range.upperBound - 1].upper)
    }
    while end > start, bytes[end - 1].isSpace { end -= 1 }
  }

  private mutating func takeJoined(_ pieces: borrowing Row<Piece>, _ range: Range<Int>) {
    bytes = joined
    start = taken
    end = start
    for index in range {
      segments.append(Segment(lower: end, source: Int(pieces[index].lower)))
      end += pieces[index].range.count
      if index + 1 < range.upperBound { end += JoinedLines.lineEnd(after: pieces[index], text).count }
    }
    taken = end
  }

  /// The offset in the source of the byte at `position`.
  @inline(__always)
  mutating func source(_ position: Int) -> Int {
    guard isJoined else { return position }
    seek(position)
    return position - segments[current].lower + segments[current].source
  }

  /// The offset in the source after the byte before `position`.
  @inline(__always)
  mutating func sourceEnd(_ position: Int) -> Int {
    if !isJoined || position == start { return source(position) }
    return source(position - 1) + 1
  }

  /// The place in the source of the bytes of `range`, with the prefixes of lines among them.
  mutating func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(source(range.lowerBound), sourceEnd(range.upperBound))
  }

  /// The end of the part of `range` that is one range of the source.
  @inline(__always)
  mutating func endOfSegment(_ range: Range<Int>) -> Int {
    guard isJoined else { return range.upperBound }
    seek(range.lowerBound)
    return current + 1 < segments.count ? Swift.min(range.upperBound, segments[current + 1].lower) : range.upperBound
  }

  /// Whether a pipe stands at `position` that belongs to its cell because of the backslash before it, which is no part of
  /// the text (GFM 0.29, section 4.10).
  @inline(__always)
  mutating func isEscapedPipe(_ position: Int) -> Bool {
    guard isJoined, bytes[position] == UInt8(ascii: "|") else { return false }
    seek(position)
    let place = segments[current].source
    return current > 0 && segments[current].lower == position && text[place - 1] == UInt8(ascii: "\\")
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

  /// Where the bytes of `range` stand in the document: in the source, or among `literals` after it. `0..<0` is nothing
  /// at all, and stays it.
  mutating func place(_ range: Range<Int>, unescaping: Bool, _ literals: inout Literals) -> Range<Int> {
    guard !range.isEmpty else {
      let place = range.lowerBound == 0 ? 0 : source(range.lowerBound)
      return place..<place
    }
    let isWhole = endOfSegment(range) == range.upperBound && !isEscapedPipe(range.lowerBound)
    let hasReturn = bytes.firstIndex(of: 0x0D, from: range.lowerBound, to: range.upperBound) != nil
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
      if isEscapedPipe(lower) {
        literals.put(CollectionOfOne(bytes[lower]), from: source(lower) - 1..<source(lower) + 1)
        lower += 1
        continue
      }
      let upper = endOfSegment(lower..<range.upperBound)
      literals.copy(bytes, lower..<upper, from: source(lower), lineEnd: lineEnd)
      lower = upper
    }
  }
}
