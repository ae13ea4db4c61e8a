/// What stands beside the marks.
extension MarkPlan {
  /// The piece that the rules see before the run of `sign` that begins at `index`; `nil` at the start of the block.
  func neighbour(before index: Int, _ sign: UInt8) -> Int? {
    var place = index - 1
    while place >= 0, isPassed(pieces[place], by: sign) { place -= 1 }
    return place >= 0 ? place : nil
  }

  /// The piece that the rules see after the run of `sign` that ends at `index`; `nil` at the end of the block.
  func neighbour(after index: Int, _ sign: UInt8) -> Int? {
    var place = index + 1
    while place < pieces.count, isPassed(pieces[place], by: sign) { place += 1 }
    return place < pieces.count ? place : nil
  }

  /// The other signs pass over tildes, behind which even their own is another run.
  private func isPassed(_ piece: InlinePiece, by sign: UInt8) -> Bool {
    piece.isMark && piece.sign == Self.tilde && sign != Self.tilde
  }

  /// Sees to it that each run counts where it stands: spaces and letters beside it become character references where
  /// they must.
  mutating func encodeNeighbours() {
    for index in pieces.indices where pieces[index].kind == .text { encodeAtLineEnds(index) }
    var waiting = pieces.indices.filter { pieces[$0].isMark && !isInRun($0) }
    while let mark = waiting.popLast() {
      let sign = pieces[mark].sign
      var last = mark
      while last + 1 < pieces.count, pieces[last + 1].isMark, pieces[last + 1].sign == sign { last += 1 }
      let before = neighbour(before: mark, sign)
      let after = neighbour(after: last, sign)
      let left = characterClass(before: before)
      let right = characterClass(after: after)
      let (outer, inner) = pieces[mark].kind == .begin ? (left, right) : (right, left)
      let needsInner = inner == .space
      let isInWord = sign == Self.tilde && pieces[mark].width == 1 && inner == .other
      let needsOuter = outer == .other && (inner != .other || sign == Self.underscore || isInWord)
      let isBegin = pieces[mark].kind == .begin
      if needsInner { encode(isBegin ? after : before, isFirst: isBegin, &waiting) }
      if needsOuter { encode(isBegin ? before : after, isFirst: !isBegin, &waiting) }
    }
  }

  /// Whether the piece before the mark at `index` is one of the same sign.
  private func isInRun(_ index: Int) -> Bool {
    index > 0 && pieces[index - 1].isMark && pieces[index - 1].sign == pieces[index].sign
  }

  private mutating func encodeAtLineEnds(_ index: Int) {
    let range = pieces[index].range
    if index == 0 || pieces[index - 1].isBreak, bytes[range.lowerBound].isSpace { pieces[index].encodesFirst = true }
    // With a vertical tab behind it, a star at the start of a line begins a list.
    if index > 0, pieces[index - 1].isMark, bytes[range.lowerBound] == 0x0B { pieces[index].encodesFirst = true }
    if index == pieces.count - 1 || pieces[index + 1].kind == .softBreak, bytes[range.upperBound - 1].isSpace {
      pieces[index].encodesLast = true
    }
  }

  /// Writes an end of the text at `index` as a character reference, and has the marks beside it looked at again.
  private mutating func encode(_ index: Int?, isFirst: Bool, _ waiting: inout [Int]) {
    guard let index, pieces[index].kind == .text else { return }
    let isDone = isFirst ? pieces[index].encodesFirst : pieces[index].encodesLast
    guard !isDone else { return }
    if isFirst { pieces[index].encodesFirst = true } else { pieces[index].encodesLast = true }
    var place = index - 1
    while place >= 0, pieces[place].isMark {
      if !isInRun(place) { waiting.append(place) }
      place -= 1
    }
    place = index + 1
    while place < pieces.count, pieces[place].isMark {
      if !isInRun(place) { waiting.append(place) }
      place += 1
    }
  }

  private func characterClass(before index: Int?) -> CharacterClass {
    guard let index, !pieces[index].isBreak else { return .space }
    let text = pieces[index]
    guard text.kind == .text else { return .punctuation }
    let start = bytes.startOfCharacter(before: text.range.upperBound)
    if text.encodesLast || text.encodesFirst && start <= text.range.lowerBound { return .punctuation }
    let last = bytes[text.range.upperBound - 1]
    if last == 0x0A || last == 0x0D { return .punctuation }
    return bytes.characterClass(before: text.range.upperBound)
  }

  private func characterClass(after index: Int?) -> CharacterClass {
    guard let index, pieces[index].kind != .softBreak else { return .space }
    let text = pieces[index]
    guard text.kind == .text else { return .punctuation }
    let end = text.range.lowerBound + bytes.lengthOfCharacter(at: text.range.lowerBound)
    if text.encodesFirst || text.encodesLast && end >= text.range.upperBound { return .punctuation }
    let first = bytes[text.range.lowerBound]
    if first == 0x0A || first == 0x0D { return .punctuation }
    return bytes.characterClass(after: text.range.lowerBound)
  }
}
