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

/// The single signs of one kind that stand between blanks.
struct StraySigns {
  /// The last of them; -1 for none.
  var last = -1
  /// How many there are.
  var count = 0
  /// How many of them are runs.
  var runs = 0
  /// How many single signs stand at words and no emphasis took; `nil` while they are not counted.
  var singles: Int?
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

  /// Keeps the place of the single sign at hand if it stands between blanks: the other end of an emphasis may, by mistake.
  private mutating func noteBlanks(_ before: CharacterClass, _ after: CharacterClass, isStar: Bool) {
    guard before == .space, after == .space || leaf.bytes[position + 1] == UInt8(ascii: ",") else { return }
    strays[isStar ? 0 : 1].last = position
    strays[isStar ? 0 : 1].count += 1
    // Before a comma it could begin an emphasis, and is a run.
    if after != .space { strays[isStar ? 0 : 1].runs += 1 }
  }

  /// Reports the signs at `range` that no emphasis took of the run `run`, if only one end of an emphasis could be meant:
  /// two or three of them; one whose other end has a blank between it and the word; one star right before a word inside
  /// a sentence, the only one of the text; or what is left over beside others. What else looks so, the star of a footnote or a power, is not.
  private mutating func reportUnpaired(_ run: DelimiterRun, _ range: Range<Int>) {
    guard run.canOpen != run.canClose else { return }
    let stray = run.isText && run.length == 1 ? self.stray(for: run, at: range.lowerBound) : -1
    guard !run.isText || run.length == 2 || run.length == 3 || stray >= 0 || isStarOfWord(run, range.lowerBound) else {
      return
    }
    let span = SourceSpan(leaf.source(range.lowerBound), leaf.sourceEnd(range.upperBound))
    let signs = text.string(span.range)
    let what = run.sign == .tilde ? "a deletion" : "an emphasis"
    let message =
      switch (run.canOpen, run.isText) {
      case (true, true): "'\(signs)' begins \(what) that nothing ends: no '\(signs)' stands right after a word"
      case (false, true): "'\(signs)' ends \(what) that nothing begins: no '\(signs)' stands right before a word"
      case (true, false): "'\(signs)' is left over: more signs begin \(what) here than end it after the words"
      case (false, false): "'\(signs)' is left over: more signs end \(what) here than begin it before the words"
      }
    var notes: [Diagnostic.Note] = []
    if stray >= 0 {
      let place = SourceSpan(leaf.source(stray), leaf.sourceEnd(stray + 1))
      notes.append(Diagnostic.Note("a blank keeps this '\(signs)' from the word", at: place, in: path))
    }
    output.diagnostics.append(MarkupCheck.unpairedEmphasis.diagnostic(message, at: span, in: path, notes: notes))
  }

  /// Where the other end of an emphasis that `run` at `position` begins or ends stands, kept from its word by a blank; -1
  /// for nowhere. Only where there are these two signs and no other: of several, most are the marks of notes.
  private mutating func stray(for run: DelimiterRun, at position: Int) -> Int {
    guard run.sign != .tilde else { return -1 }
    let stray = strays[run.sign == .star ? 0 : 1]
    guard stray.count == 1, singles(of: run.sign) == 1, run.canOpen == (stray.last > position) else { return -1 }
    let words = Swift.min(position, stray.last)..<Swift.max(position, stray.last)
    // A sign of arithmetic, the legend of a form, the end of another clause.
    let isMeant =
      stray.last > leaf.start && !isDigit(before: stray.last - 1)
      && leaf.bytes.allSatisfy(in: words, { !",;:.".utf8.contains($0) })
    return isMeant ? stray.last : -1
  }

  /// Whether `run` at `position` is the one star of the text, between a blank and a letter: not at the start, where it would
  /// be the mark of a note, nor behind a number.
  private mutating func isStarOfWord(_ run: DelimiterRun, _ position: Int) -> Bool {
    guard run.isText, run.length == 1, run.sign == .star, run.canOpen, position > leaf.start,
      leaf.bytes[position - 1].isBlank, strays[0].count == 0, singles(of: .star) == 1, !isDigit(before: position - 1)
    else { return false }
    let letter = leaf.bytes.scalar(after: position + 1, leaf.end)
    return letter?.properties.isAlphabetic ?? false
  }

  /// How many runs of one `sign` no emphasis took, in the whole text.
  private mutating func singles(of sign: DelimiterRun.Sign) -> Int {
    let index = sign == .star ? 0 : 1
    if let known = strays[index].singles { return known }
    var count = -strays[index].runs
    for place in 0..<runs.count where runs[place].sign == sign && runs[place].length == 1 && runs[place].isText {
      count += 1
    }
    strays[index].singles = count
    return count
  }

  /// Whether the character that ends before `position` is a digit of any script.
  private func isDigit(before position: Int) -> Bool {
    var first = position - 1
    while first > leaf.start, leaf.bytes[first] & 0xC0 == 0x80 { first -= 1 }
    guard first >= leaf.start else { return false }
    return leaf.bytes.scalar(after: first, position)?.properties.numericType != nil
  }

  private mutating func unlink(_ run: Int) {
    let previous = Int(runs[run].previous)
    let next = Int(runs[run].next)
    if previous >= 0 { runs[previous].next = Int32(next) }
    if next >= 0 { runs[next].previous = Int32(previous) } else { lastRun = previous }
  }
}

/// What a character is to the rules of emphasis.
enum CharacterClass {
  case space, punctuation, other

  /// The class of the character that ends before `position`, not before `start`.
  init(_ bytes: Span<UInt8>, before position: Int, _ start: Int) {
    let byte = bytes[position - 1]
    if byte < 0x80 {
      self.init(ascii: byte)
    } else {
      var first = position - 1
      while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
      self.init(bytes, first, position)
    }
  }

  /// The class of the character that begins at `position`, before `end`.
  init(_ bytes: Span<UInt8>, after position: Int, _ end: Int) {
    let byte = bytes[position]
    if byte < 0x80 { self.init(ascii: byte) } else { self.init(bytes, position, end) }
  }

  private init(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: " "), 9, 10, 12, 13: self = .space
    default: self = byte.isPunctuation ? .punctuation : .other
    }
  }

  private init(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    guard let scalar = bytes.scalar(at: start, end) else {
      self = .other
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      self = .punctuation
    default: self = .other
    }
  }
}

extension Span<UInt8> {
  /// The scalar that begins at `start`, of one byte or more, and ends before `end`; `nil` if there is none.
  func scalar(after start: Int, _ end: Int) -> Unicode.Scalar? {
    guard start < end else { return nil }
    return self[start] < 0x80 ? Unicode.Scalar(self[start]) : scalar(at: start, end)
  }

  /// The scalar whose UTF-8, of two bytes or more, begins at `start` and ends before `end`; `nil` if it is cut short.
  func scalar(at start: Int, _ end: Int) -> Unicode.Scalar? {
    let lead = self[start]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard start + length <= end else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(self[start + offset] & 0x3F) }
    return Unicode.Scalar(value)
  }
}
