import CascadeText

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

/// Signs of emphasis that look meant, and of which no emphasis came.
extension InlineParser {
  /// Keeps the place of the single sign at hand if it stands between blanks: the other end of an emphasis may, by mistake.
  mutating func noteBlanks(_ before: CharacterClass, _ after: CharacterClass, isStar: Bool) {
    guard before == .space, after == .space || leaf.bytes[position + 1] == UInt8(ascii: ",") else { return }
    strays[isStar ? 0 : 1].last = position
    strays[isStar ? 0 : 1].count += 1
    // Before a comma it could begin an emphasis, and is a run.
    if after != .space { strays[isStar ? 0 : 1].runs += 1 }
  }

  /// Reports the signs at `range` that no emphasis took of the run `run`, if only one end of an emphasis could be meant:
  /// two or three of them; one whose other end has a blank between it and the word; one star right before a word inside
  /// a sentence, the only one of the text; or what is left over beside others. What else looks so, the star of a footnote
  /// or a power, is not.
  mutating func reportUnpaired(_ run: DelimiterRun, _ range: Range<Int>) {
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
}
