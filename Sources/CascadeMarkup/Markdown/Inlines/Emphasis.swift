import CascadeText

/// A run of `*`, `_` or `~` that may begin or end an emphasis.
struct DelimiterRun {
  /// The sign that a run is of.
  enum Sign: UInt8 {
    case star, underscore, tilde
  }

  /// The number of signs.
  var length: Int32
  /// How many of them no emphasis took yet.
  var left: Int32
  /// The runs before and after it that may still begin or end one; -1 for none.
  var previous: Int32
  var next: Int32 = -1
  /// The last of the marks at its end that begin emphases, which is the outermost; -1 for none.
  var begins: Int32 = -1
  /// The first and the last of the marks at its start that end emphases, innermost first; -1 for none.
  var ends: Int32 = -1
  var lastEnd: Int32 = -1
  /// The sign.
  var sign: Sign
  /// Whether an emphasis may begin, may end with it.
  var canOpen: Bool
  var canClose: Bool
}

/// One or two signs of a run that begin or end an emphasis.
struct DelimiterMark {
  /// One sign for emphasis, two for strong emphasis; of tildes either is a deletion.
  var width: Int32
  /// The mark to be written after it; -1 for none.
  var next: Int32
}

/// Emphasis and strong emphasis (CommonMark 0.31, section 6.2).
enum Emphasis: InlineRule {
  static var signs: String { "*_" }

  static func scan(_ parser: inout InlineParser) { parser.delimiterRun() }

  static func write(_ parser: inout InlineParser, _ index: Int) -> Int {
    parser.writeRun(parser.items[index])
    return index + 1
  }
}

extension InlineParser {
  /// A run of `*` or `_`. Tildes beside it are passed over, so that a deletion may end where an emphasis begins.
  fileprivate mutating func delimiterRun() {
    let sign: DelimiterRun.Sign = leaf.bytes[position] == UInt8(ascii: "_") ? .underscore : .star
    let end = endOfRun()
    let (isLeft, isRight, before, after) = flanks(position..<end, passing: UInt8(ascii: "~"))
    let isStar = sign == .star
    if end == position + 1 { noteBlanks(before, after, isStar: isStar) }
    takeRun(
      sign, to: end, canOpen: isLeft && (isStar || !isRight || before == .punctuation),
      canClose: isRight && (isStar || !isLeft || after == .punctuation))
  }

  /// The offset after the run of the sign at the present place.
  func endOfRun() -> Int {
    var end = position + 1
    while end < leaf.end, leaf.bytes[end] == leaf.bytes[position] { end += 1 }
    return end
  }

  /// Whether the run at `range` is left-flanking and right-flanking, and what stands before and after it.
  func flanks(
    _ range: Range<Int>, passing sign: UInt8? = nil
  ) -> (isLeft: Bool, isRight: Bool, before: CharacterClass, after: CharacterClass) {
    let bytes = leaf.bytes
    var lower = range.lowerBound
    while lower > leaf.start, bytes[lower - 1] == sign { lower -= 1 }
    var upper = range.upperBound
    while upper < leaf.end, bytes[upper] == sign { upper += 1 }
    let before = lower == leaf.start ? CharacterClass.space : CharacterClass(bytes, before: lower, leaf.start)
    let after = upper == leaf.end ? CharacterClass.space : CharacterClass(bytes, after: upper, leaf.end)
    let isLeft = after != .space && (after != .punctuation || before != .other)
    let isRight = before != .space && (before != .punctuation || after != .other)
    return (isLeft, isRight, before, after)
  }

  /// Makes what goes on to `end` a run; text if it can neither begin nor end anything.
  mutating func takeRun(_ sign: DelimiterRun.Sign, to end: Int, canOpen: Bool, canClose: Bool) {
    guard canOpen || canClose else {
      position = end
      return
    }
    let length = Int32(end - position)
    runs.append(
      DelimiterRun(
        length: length, left: length, previous: Int32(lastRun), sign: sign, canOpen: canOpen, canClose: canClose))
    if lastRun >= 0 { runs[lastRun].next = Int32(runs.count - 1) }
    lastRun = runs.count - 1
    take(0, .run, to: end, first: lastRun)
  }

  /// Pairs the runs after the run `bottom`, from the innermost pairs outwards, and forgets them.
  mutating func pairRuns(above bottom: Int) {
    // For each kind of closer, no opener stands at this run or before it.
    var floors = InlineArray<18, Int>(repeating: bottom)
    // For each kind of closer of tildes, the last one that met an opener of another length, and that opener: none stands
    // between them. Where the opener goes, all that stands up to the closer goes with it.
    var met = InlineArray<18, (closer: Int, opener: Int)>(repeating: (-1, -1))
    var closer = lastRun
    guard closer > bottom else { return }
    while runs[closer].previous > bottom { closer = Int(runs[closer].previous) }
    while closer >= 0 {
      guard runs[closer].canClose else {
        closer = Int(runs[closer].next)
        continue
      }
      let floor =
        Int(runs[closer].sign.rawValue) * 6 + (runs[closer].canOpen ? 3 : 0) + Int(runs[closer].length % 3)
      if let opener = opener(for: closer, above: floors[floor], met: met[floor]) {
        guard pair(opener, closer) else {
          met[floor] = (closer, opener)
          closer = Int(runs[closer].next)
          continue
        }
        if runs[closer].left == 0 {
          let next = Int(runs[closer].next)
          unlink(closer)
          closer = next
        }
      } else {
        floors[floor] = Int(runs[closer].previous)
        let next = Int(runs[closer].next)
        if !runs[closer].canOpen { unlink(closer) }
        closer = next
      }
    }
    lastRun = bottom
    if bottom >= 0 { runs[bottom].next = -1 }
  }

  /// The nearest run before `closer` that it may end, after the run `floor`; `met` are a closer of its kind and the
  /// opener that this one met.
  private func opener(for closer: Int, above floor: Int, met: (closer: Int, opener: Int)) -> Int? {
    let own = runs[closer]
    var opener = Int(own.previous)
    while opener > floor {
      if opener < met.closer, opener > met.opener { opener = met.opener }
      let other = runs[opener]
      if other.canOpen, other.sign == own.sign {
        let isOdd = own.canOpen || other.canClose
        if !isOdd || own.length % 3 == 0 || (own.length + other.length) % 3 != 0 { return opener }
      }
      opener = Int(other.previous)
    }
    return nil
  }

  /// Makes an emphasis of what stands between two runs, and forgets the runs in between; `false` for tildes of which
  /// there are not as many on both sides.
  private mutating func pair(_ opener: Int, _ closer: Int) -> Bool {
    let isTilde = runs[closer].sign == .tilde
    if isTilde, runs[opener].length != runs[closer].length { return false }
    let width: Int32 =
      isTilde ? runs[closer].length : runs[opener].left >= 2 && runs[closer].left >= 2 ? 2 : 1
    runs[opener].left -= width
    runs[closer].left -= width
    marks.append(DelimiterMark(width: width, next: runs[opener].begins))
    runs[opener].begins = Int32(marks.count - 1)
    marks.append(DelimiterMark(width: width, next: -1))
    let end = Int32(marks.count - 1)
    if runs[closer].lastEnd >= 0 {
      marks[Int(runs[closer].lastEnd)].next = end
    } else {
      runs[closer].ends = end
    }
    runs[closer].lastEnd = end
    runs[opener].next = Int32(closer)
    runs[closer].previous = Int32(opener)
    if runs[opener].left == 0 { unlink(opener) }
    return true
  }

  /// Writes the ends and the starts of emphases in a run, and between them the signs that are text.
  mutating func writeRun(_ item: InlineItem) {
    let run = runs[Int(item.first)]
    var position = Int(item.lower)
    var mark = run.ends
    while mark >= 0 {
      position += Int(marks[Int(mark)].width)
      output.end(at: leaf.sourceEnd(position))
      mark = marks[Int(mark)].next
    }
    if run.left > 0 {
      reportUnpaired(run, position..<position + Int(run.left))
      add(position..<position + Int(run.left))
      position += Int(run.left)
    }
    mark = run.begins
    while mark >= 0 {
      let width = marks[Int(mark)].width
      begin(run.sign == .tilde ? .strikethrough : width == 1 ? .emphasis : .strong, at: position)
      position += Int(width)
      mark = marks[Int(mark)].next
    }
  }

  private mutating func unlink(_ run: Int) {
    let previous = Int(runs[run].previous)
    let next = Int(runs[run].next)
    if previous >= 0 { runs[previous].next = Int32(next) }
    if next >= 0 { runs[next].previous = Int32(previous) } else { lastRun = previous }
  }
}
