import CascadeText

/// CommonMark 0.31, section 6.1.
extension InlineParser {
  /// The most backticks that a code span may begin with.
  private static let mostBackticks = 80

  /// A run of backticks: the start of a code span if another of the same length follows, else text.
  mutating func backticks() {
    let count = endOfBackticks(position) - position
    guard let end = endOfCode(after: position + count, count) else {
      position += count
      return
    }
    take(.code, to: end, first: count)
  }

  private func endOfBackticks(_ start: Int) -> Int {
    var position = start
    while position < leaf.end, leaf.bytes[position] == UInt8(ascii: "`") { position += 1 }
    return position
  }

  /// The end of the first run of `count` backticks after `start`. Runs that are passed are remembered, so that all
  /// searches in a text together take linear time.
  private mutating func endOfCode(after start: Int, _ count: Int) -> Int? {
    guard count <= Self.mostBackticks else { return nil }
    if missing.hasSeenBackticks, Int(missing.backticks[count]) <= start { return nil }
    var next = start
    while let tick = leaf.bytes.firstIndex(of: UInt8(ascii: "`"), from: next, to: leaf.end) {
      next = endOfBackticks(tick)
      if next - tick <= Self.mostBackticks { missing.backticks[next - tick] = UInt32(tick) }
      if next - tick == count { return next }
    }
    missing.hasSeenBackticks = true
    return nil
  }

  /// Where the code of the span `item` stands in the document: without its backticks, one space at each end where both
  /// have one, and with spaces in the place of line ends.
  mutating func placeOfCode(_ item: InlineItem) -> Range<Int> {
    var range = Int(item.lower) + Int(item.first)..<Int(item.upper) - Int(item.first)
    let bytes = leaf.bytes
    let hasLineEnd =
      bytes.firstIndex(of: UInt8(ascii: "\n"), from: range.lowerBound, to: range.upperBound) != nil
      || bytes.firstIndex(of: UInt8(ascii: "\r"), from: range.lowerBound, to: range.upperBound) != nil
    if !hasLineEnd {
      if range.count > 2, bytes[range.lowerBound] == UInt8(ascii: " "),
        bytes[range.upperBound - 1] == UInt8(ascii: " "),
        bytes[range].contains(where: { $0 != UInt8(ascii: " ") })
      {
        range = range.lowerBound + 1..<range.upperBound - 1
      }
      return leaf.place(range, unescaping: false, &output.literals)
    }
    return output.appendCode(bytes, range, after: text.count)
  }
}

extension InlineOutput {
  /// Appends code with line ends to the literals of a source of `count` bytes.
  fileprivate mutating func appendCode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, after count: Int
  ) -> Range<Int> {
    let start = literals.count
    literals.append(contentsOf: bytes[range])
    literals.normaliseLineEnds(from: start)
    // A line end keeps the spaces at both ends from being all there is.
    let hasOther = literals[start...].contains { $0 != UInt8(ascii: " ") }
    for index in start..<literals.count where literals[index] == UInt8(ascii: "\n") {
      literals[index] = UInt8(ascii: " ")
    }
    if hasOther, literals.count - start > 1, literals[start] == UInt8(ascii: " "), literals.last == UInt8(ascii: " ") {
      literals.removeLast()
      literals.remove(at: start)
    }
    return literals.count == start ? 0..<0 : count + start..<count + literals.count
  }
}
