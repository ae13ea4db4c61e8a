/// Gathers the lines of a code or HTML block: a range of the source while the source spells them out, else a copy.
struct LiteralLines {
  /// The range of the source, while that is enough.
  private var lower = 0
  private var upper = 0
  /// Where in the document's bytes the copy begins; -1 while there is none.
  private var copy = -1
  /// How much there was after the last line that was not blank.
  private var kept = 0

  /// Adds `spaces` and the bytes of `range`, which a line end follows at its upper bound.
  mutating func add(
    _ range: Range<Int>, after spaces: Int, _ line: SourceLine, _ text: Span<UInt8>,
    _ literals: inout Literals
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
      copy = literals.end
      literals.copy(text, lower..<upper, from: lower)
    }
    // The spaces are what is left of a tab.
    let tab = Swift.max(line.start, range.lowerBound - 1)..<range.lowerBound
    literals.put(repeatElement(UInt8(ascii: " "), count: spaces), from: tab)
    literals.copy(text, range, from: range.lowerBound)
    literals.put(CollectionOfOne(UInt8(ascii: "\n")), from: line.end..<Swift.max(line.end, line.next))
    if !range.allSatisfy({ text[$0].isBlank }) { kept = literals.end - copy }
  }

  /// Takes the blank lines at the end off.
  mutating func dropBlankLines(_ literals: inout Literals) {
    if copy < 0 {
      upper = lower + kept
    } else {
      literals.truncate(to: copy + kept)
    }
  }

  /// Where the lines stand in the document's bytes; ready for the next block.
  mutating func take(_ literals: Literals) -> Range<Int> {
    let range = copy < 0 ? lower..<upper : copy..<literals.end
    self = LiteralLines()
    return range.isEmpty ? 0..<0 : range
  }
}
