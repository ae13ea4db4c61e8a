/// Gathers the lines of a code or HTML block: a range of the source while the source spells them out, else a copy.
struct LiteralLines {
  /// The range of the source, while that is enough.
  private var lower = 0
  private var upper = 0
  /// Where the copy begins among the literals; -1 while there is none.
  private var copy = -1
  /// How much there was after the last line that was not blank.
  private var kept = 0

  /// Adds `spaces` and the bytes of `range`, which a line end follows at its upper bound.
  mutating func add(
    _ range: Range<Int>, after spaces: Int, _ line: SourceLine, _ text: UnsafeBufferPointer<UInt8>,
    _ literals: inout [UInt8]
  ) {
    let isFirst = copy < 0 && lower == upper
    if copy < 0 {
      let isSpelledOut = line.next == line.end + 1 && text[line.end] == UInt8(ascii: "\n")
      if spaces == 0, isSpelledOut, isFirst || range.lowerBound == upper {
        if isFirst { lower = range.lowerBound }
        upper = line.next
        if !range.allSatisfy({ text[$0].isBlank }) { kept = upper - lower }
        return
      }
      copy = literals.count
      literals.append(contentsOf: text[lower..<upper])
    }
    for _ in 0..<spaces { literals.append(UInt8(ascii: " ")) }
    literals.append(contentsOf: text[range])
    literals.append(UInt8(ascii: "\n"))
    if !range.allSatisfy({ text[$0].isBlank }) { kept = literals.count - copy }
  }

  /// Takes the blank lines at the end off.
  mutating func dropBlankLines(_ literals: inout [UInt8]) {
    if copy < 0 {
      upper = lower + kept
    } else {
      literals.removeSubrange(copy + kept..<literals.count)
    }
  }

  /// Where the lines stand in the document's bytes, of which the source takes up `count`; ready for the next block.
  mutating func take(_ literals: [UInt8], after count: Int) -> Range<Int> {
    let range = copy < 0 ? lower..<upper : count + copy..<count + literals.count
    self = LiteralLines()
    return range.isEmpty ? 0..<0 : range
  }
}
