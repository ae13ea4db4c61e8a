import CascadeText

/// Code spans (CommonMark 0.31, section 6.1); `first` of an item: the number of its backticks.
enum CodeSpans: InlineRule {
  static var signs: String { "`" }

  static func scan(_ parser: inout InlineParser) { parser.backticks() }

  static func write(_ parser: inout InlineParser, _ index: Int) -> Int {
    let item = parser.items[index]
    parser.write(.code, item, literal: parser.placeOfCode(item))
    return index + 1
  }
}

extension InlineParser {
  /// The most backticks that a code span may begin with.
  private static let mostBackticks = 80

  /// A run of backticks: the start of a code span if another of the same length follows, else text.
  fileprivate mutating func backticks() {
    let count = endOfBackticks(position) - position
    guard let end = endOfCode(after: position + count, count) else {
      position += count
      return
    }
    take(to: end, first: count)
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
  fileprivate mutating func placeOfCode(_ item: InlineItem) -> Range<Int> {
    var range = Int(item.lower) + Int(item.first)..<Int(item.upper) - Int(item.first)
    let bytes = leaf.bytes
    let hasLineEnd =
      bytes.firstIndex(of: UInt8(ascii: "\n"), from: range.lowerBound, to: range.upperBound) != nil
      || bytes.firstIndex(of: UInt8(ascii: "\r"), from: range.lowerBound, to: range.upperBound) != nil
    // A line end keeps the spaces at both ends from being all there is.
    if hasLineEnd || !bytes.allSatisfy(in: range, { $0 == UInt8(ascii: " ") }) { range = withoutPadding(range) }
    guard hasLineEnd else { return leaf.place(range, unescaping: false, &output.literals) }
    let start = output.literals.end
    leaf.copy(range, to: &output.literals, lineEnd: UInt8(ascii: " "))
    return output.literals.end == start ? 0..<0 : start..<output.literals.end
  }

  /// `range` without a space or line end at its start and one at its end, if it has both.
  private func withoutPadding(_ range: Range<Int>) -> Range<Int> {
    let bytes = leaf.bytes
    guard range.count >= 2, Self.isPadding(bytes[range.lowerBound]), Self.isPadding(bytes[range.upperBound - 1]) else {
      return range
    }
    let first = bytes[range.lowerBound] == UInt8(ascii: "\r") && bytes[range.lowerBound + 1] == UInt8(ascii: "\n")
    let last = bytes[range.upperBound - 1] == UInt8(ascii: "\n") && bytes[range.upperBound - 2] == UInt8(ascii: "\r")
    let lower = range.lowerBound + (first ? 2 : 1)
    let upper = range.upperBound - (last ? 2 : 1)
    return lower <= upper ? lower..<upper : range
  }

  private static func isPadding(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
