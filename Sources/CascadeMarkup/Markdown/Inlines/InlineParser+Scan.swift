/// The scan: cuts the text into items.
extension InlineParser {
  mutating func scan() {
    items.truncate(to: 0)
    runs.truncate(to: 0)
    marks.truncate(to: 0)
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
      switch bytes[position] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): lineEnd()
      case UInt8(ascii: "*"), UInt8(ascii: "_"): delimiterRun()
      case UInt8(ascii: "~"): tildes()
      case UInt8(ascii: "["): openBracket()
      case UInt8(ascii: "]"): closeBracket()
      case UInt8(ascii: "!"): exclamationMark()
      case UInt8(ascii: "`"): backticks()
      case UInt8(ascii: "\\"): backslash()
      case UInt8(ascii: "&"): ampersand()
      case UInt8(ascii: "<"): pointedBracket()
      case UInt8(ascii: ":"): colon()
      case UInt8(ascii: "w"): letterW()
      default: brace()
      }
    }
    endPlain()
    if !runs.isEmpty { pairRuns(above: -1) }
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
    if plain < position { items.append(InlineItem(.text, plain, position)) }
  }

  /// Appends an item that goes on to `end`, with which the scan goes on.
  @inline(__always)
  mutating func take(_ kind: InlineItem.Kind, to end: Int, first: Int = -1) {
    endPlain()
    items.append(InlineItem(kind, position, end, first: first))
    position = end
    plain = end
  }

  /// A line end: hard after two blanks, else soft (CommonMark 0.31, sections 6.7 and 6.8).
  private mutating func lineEnd() {
    let bytes = leaf.bytes
    let isHard =
      position >= leaf.start + 2 && bytes[position - 1] == UInt8(ascii: " ")
      && bytes[position - 2] == UInt8(ascii: " ")
    var lower = position
    while lower > plain, bytes[lower - 1].isSpace { lower -= 1 }
    var next = LinkParts.lineEnd(bytes, position, leaf.end) ?? position + 1
    position = lower
    let upper = next
    while next < leaf.end, bytes[next].isBlank { next += 1 }
    take(isHard ? .hardBreak : .softBreak, to: upper)
    position = next
    plain = next
  }

  /// A backslash: makes the sign after it text, or the line end after it hard (CommonMark 0.31, sections 2.4 and 6.7).
  private mutating func backslash() {
    let next = position + 1
    guard next < leaf.end else {
      position = next
      return
    }
    if leaf.bytes[next].isPunctuation {
      take(.escape, to: next + 1)
    } else if let end = LinkParts.lineEnd(leaf.bytes, next, leaf.end) {
      take(.hardBreak, to: end)
    } else {
      position = next
    }
  }

  /// `&`: a character reference, or text (CommonMark 0.31, section 2.5).
  private mutating func ampersand() {
    if let entity = EntityReference(leaf.bytes, at: position, end: leaf.end) {
      take(.entity, to: entity.end)
    } else {
      position += 1
    }
  }

  /// `{{`, which may begin a value.
  private mutating func brace() {
    if position + 1 < leaf.end, leaf.bytes[position + 1] == UInt8(ascii: "{") {
      take(.braces, to: position + 1)
    } else {
      position += 1
    }
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
