/// The scan: cuts the text into items.
extension InlineParser {
  mutating func scan() {
    items.truncate(to: 0)
    runs.truncate(to: 0)
    marks.truncate(to: 0)
    strays = .init(repeating: StraySigns())
    brackets.truncate(to: 0)
    links.truncate(to: 0)
    lastRun = -1
    linkFloor = 0
    missing = MissingMarks()
    lines = (0, -1)
    closer = -1
    position = leaf.start
    plain = position
    let bytes = leaf.bytes
    let end = leaf.end
    while true {
      position = endOfPlain(bytes, from: position, to: end)
      guard position < end else { break }
      take(at: bytes[position])
    }
    endPlain()
    if !runs.isEmpty { pairRuns(above: -1) }
  }

  /// Asks the rules for `sign`, which stands at the present place, until one takes something; text where none does.
  @inline(__always)
  private mutating func take(at sign: UInt8) {
    let start = position
    var asked = signs(sign)
    while asked != 0 {
      rule = UInt8(truncatingIfNeeded: asked.trailingZeroBitCount)
      rules[Int(rule)].scan(&self)
      if position != start { return }
      asked &= asked - 1
    }
    position += 1
  }

  /// The first offset at which something else than plain text may begin.
  @inline(__always)
  private func endOfPlain(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    let classes = self.classes
    // What is said here once need not be checked byte by byte.
    precondition(start >= 0 && end <= bytes.count && classes.count == 256)
    var position = start
    while position < end, !classes[Int(bytes[position])].contains(.inlineMark) { position += 1 }
    return position
  }

  /// Makes the plain text before `position` an item.
  @inline(__always)
  mutating func endPlain() {
    if plain < position { items.append(InlineItem(text: plain, position)) }
  }

  /// Appends an item of the rule at hand that goes on to `end`, with which the scan goes on.
  @inline(__always)
  mutating func take(_ role: UInt8 = 0, _ traits: InlineItem.Traits = [], to end: Int, first: Int = -1) {
    endPlain()
    items.append(InlineItem(rule, role, traits, position, end, first: first))
    position = end
    plain = end
  }
}

/// What a search through the rest of a text did not find.
struct MissingMarks {
  /// The last offset, by number of signs, at which a run of backticks was seen; from there on none is known.
  var backticks = InlineArray<81, UInt32>(repeating: 0)
  /// Whether all runs of backticks were seen.
  var hasSeenBackticks = false
  /// Whether no end of a comment stands after any place that was looked from.
  var comment = false
  /// The same for the end of a processing instruction, …
  var instruction = false
  /// … of a declaration, …
  var declaration = false
  /// … and of a CDATA section.
  var characterData = false
}
