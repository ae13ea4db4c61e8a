/// Where the lines of a text begin and end, without their line ends: LF, CRLF or a lone CR.
struct SourceLines {
  /// One line.
  struct Line {
    /// The offset of the first byte.
    var start: UInt32
    /// The offset after the last byte, before the line end.
    var end: UInt32

    /// The line as a range of offsets.
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  private(set) var lines: [Line] = []

  /// The number of lines; a line end at the very end of the text begins no further line.
  var count: Int { lines.count }

  subscript(index: Int) -> Line { lines[index] }

  /// The lines of `text` from the byte `start` on.
  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    lines.reserveCapacity(text.count / 32 + 1)
    var position = start
    // Each search goes on from where the last one ended, so that a file of lone returns takes linear time too.
    var feed = text.firstIndex(of: UInt8(ascii: "\n"), from: start, to: text.count) ?? text.count
    var carriage = text.firstIndex(of: UInt8(ascii: "\r"), from: start, to: text.count) ?? text.count
    while position < text.count {
      let end = Swift.min(feed, carriage)
      lines.append(Line(start: UInt32(position), end: UInt32(end)))
      position = end + (end == carriage && feed == carriage + 1 ? 2 : 1)
      if feed < position {
        feed = text.firstIndex(of: UInt8(ascii: "\n"), from: position, to: text.count) ?? text.count
      }
      if carriage < position {
        carriage = text.firstIndex(of: UInt8(ascii: "\r"), from: position, to: text.count) ?? text.count
      }
    }
  }

  /// The line that holds the byte at `offset`, its line end included.
  func index(of offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lines[middle].start) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
