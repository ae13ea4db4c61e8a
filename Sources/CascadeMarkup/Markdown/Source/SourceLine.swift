/// One line of a text. Lines end with LF, CRLF or a lone CR.
struct SourceLine {
  /// The offset of the first byte.
  var start = 0
  /// The offset after the last byte, before the line end.
  var end = 0
  /// The offset of the next line.
  var next = 0

  /// The line as a range of offsets, without its line end.
  var range: Range<Int> { start..<end }
}

/// Cuts a text into lines.
struct LineScanner: ~Escapable {
  private let text: Span<UInt8>
  private var position: Int
  // Each search goes on from where the last one ended, so that a file of lone returns takes linear time too.
  private var feed: Int
  private var carriage: Int

  /// Begins at the offset `start` of `text`.
  @_lifetime(copy text)
  init(_ text: Span<UInt8>, from start: Int) {
    self.text = text
    position = start
    feed = text.firstIndex(of: UInt8(ascii: "\n"), from: start, to: text.count) ?? text.count
    carriage = text.firstIndex(of: UInt8(ascii: "\r"), from: start, to: text.count) ?? text.count
  }

  /// The next line; `nil` after the last. A line end at the very end of the text begins no further line.
  @inline(__always)
  mutating func next() -> SourceLine? {
    guard position < text.count else { return nil }
    let end = Swift.min(feed, carriage)
    let next = Swift.min(text.count, end + (end == carriage && feed == carriage + 1 ? 2 : 1))
    let line = SourceLine(start: position, end: end, next: next)
    position = next
    if feed < next { feed = text.firstIndex(of: UInt8(ascii: "\n"), from: next, to: text.count) ?? text.count }
    if carriage < next { carriage = text.firstIndex(of: UInt8(ascii: "\r"), from: next, to: text.count) ?? text.count }
    return line
  }
}
