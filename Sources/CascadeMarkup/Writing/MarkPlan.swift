/// Chooses the signs of the emphases in a block, so that the rules of CommonMark 0.31, section 6.2, pair them as they are
/// meant: `*`, and `_` where stars would touch or be mistaken. Where a mark would not count beside a letter, the letter is
/// written as a character reference; an emphasis that no signs can express is left out.
struct MarkPlan {
  private(set) var pieces: [InlinePiece]
  private let bytes: [UInt8]
  /// The runs of signs that are open, outermost first.
  private var open: [Run] = []
  /// How many runs are open, by sign and by their length modulo 3.
  private var counts = [Int](repeating: 0, count: 9)

  /// The signs that begin an emphasis, or several that begin and end together.
  private struct Run {
    /// Its first and last piece, and the first and last of those that end it.
    var first: Int
    var last: Int
    var firstEnd: Int
    var lastEnd: Int
    /// The number of its signs.
    var length: Int
    var sign: UInt8 = 0
    /// Whether the rules might take it for the end of another.
    var mayEnd = true
  }

  /// The pieces, with their signs chosen.
  static func plan(_ pieces: [InlinePiece], _ bytes: [UInt8]) -> [InlinePiece] {
    var plan = MarkPlan(pieces: pieces, bytes: bytes)
    plan.close()
    // What was left out brings others together, which may need other signs.
    var rounds = 0
    while !plan.chooseSigns() {
      rounds += 1
      if rounds > 4 { for index in plan.pieces.indices where plan.pieces[index].isMark { plan.drop(index...index) } }
      plan.close()
    }
    plan.encodeNeighbours()
    return plan.pieces
  }

  private init(pieces: [InlinePiece], bytes: [UInt8]) {
    self.pieces = pieces
    self.bytes = bytes
  }

  /// Takes out what is nothing, and makes one of texts that come together.
  private mutating func close() {
    var places = [Int](repeating: -1, count: pieces.count)
    var kept: [InlinePiece] = []
    kept.reserveCapacity(pieces.count)
    for index in pieces.indices where pieces[index].kind != .nothing {
      let piece = pieces[index]
      if piece.kind == .text, let last = kept.last, last.kind == .text {
        kept[kept.count - 1].range = last.range.lowerBound..<piece.range.upperBound
      } else {
        places[index] = kept.count
        kept.append(piece)
      }
    }
    for index in kept.indices where kept[index].partner >= 0 { kept[index].partner = places[kept[index].partner] }
    pieces = kept
  }

  private mutating func drop(_ range: ClosedRange<Int>) {
    for index in range { pieces[index].kind = .nothing }
  }
}

// MARK: - Signs

extension MarkPlan {
  /// Gives each mark its sign; `false` if one has none and was left out.
  private mutating func chooseSigns() -> Bool {
    var isWhole = true
    open.removeAll(keepingCapacity: true)
    counts = [Int](repeating: 0, count: 9)
    for index in pieces.indices { pieces[index].encodesFirst = false }
    for index in pieces.indices { pieces[index].encodesLast = false }
    var index = 0
    while index < pieces.count {
      switch pieces[index].kind {
      case .begin:
        let run = run(from: index)
        index = run.last
        if !choose(for: run) {
          drop(run.first...run.last)
          drop(run.firstEnd...run.lastEnd)
          isWhole = false
        }
      case .end: if let last = open.last, last.lastEnd == index { count(open.removeLast(), -1) }
      default: break
      }
      index += 1
    }
    return isWhole
  }

  /// The run that begins at `first`: an emphasis, and strong ones that begin and end with it.
  private func run(from first: Int) -> Run {
    var last = first
    var length = pieces[first].width
    while last + 1 < pieces.count, pieces[first].sign != Self.tilde, pieces[last + 1].kind == .begin,
      pieces[last + 1].width == 2, pieces[last + 1].partner + 1 == pieces[last].partner
    {
      last += 1
      length += 2
    }
    return Run(
      first: first, last: last, firstEnd: pieces[last].partner, lastEnd: pieces[first].partner, length: length)
  }

  private static let tilde = UInt8(ascii: "~")
  private static let star = UInt8(ascii: "*")
  private static let underscore = UInt8(ascii: "_")

  private mutating func choose(for run: Run) -> Bool {
    var run = run
    let needsLetterBefore = mayEnd(&run)
    if pieces[run.first].sign == Self.tilde {
      run.sign = Self.tilde
      for length in [2, 1] {
        run.length = length
        if !run.mayEnd || !isMistakable(run) { return take(run, needsLetterBefore) }
      }
      return false
    }
    let touching = run.first > 0 && pieces[run.first - 1].isMark ? pieces[run.first - 1].sign : 0
    let ending = run.lastEnd + 1 < pieces.count && pieces[run.lastEnd + 1].kind == .end ? open.last : nil
    for isLastTry in [false, true] {
      for sign in [Self.star, Self.underscore] where sign != touching {
        run.sign = sign
        if let ending, ending.sign == sign {
          guard isLastTry, !run.mayEnd, !ending.mayEnd, isBeforeSpace(ending.lastEnd) else { continue }
        }
        if !run.mayEnd || !isMistakable(run) { return take(run, needsLetterBefore) }
      }
    }
    return false
  }

  /// Opens `run` with the sign it has; with a character reference before it, where only that keeps it from being an end.
  private mutating func take(_ run: Run, _ needsReference: Bool) -> Bool {
    if needsReference, isMistakable(run), let text = neighbour(before: run.first, run.sign), pieces[text].kind == .text
    {
      pieces[text].encodesLast = true
    }
    for index in run.first...run.last {
      pieces[index].sign = run.sign
      if run.sign == Self.tilde { pieces[index].width = run.length }
    }
    for index in run.firstEnd...run.lastEnd {
      pieces[index].sign = run.sign
      if run.sign == Self.tilde { pieces[index].width = run.length }
    }
    open.append(run)
    count(run, 1)
    return true
  }

  private mutating func count(_ run: Run, _ step: Int) {
    counts[row(of: run.sign) + run.length % 3] += step
  }

  private func row(of sign: UInt8) -> Int { sign == Self.star ? 0 : sign == Self.underscore ? 3 : 6 }

  /// Whether a run around `run` is one that it would end if it could.
  private func isMistakable(_ run: Run) -> Bool {
    let row = row(of: run.sign)
    return (0..<3).contains { rest in
      counts[row + rest] > 0 && (run.length % 3 == 0 || (run.length + rest) % 3 != 0)
    }
  }

  /// Says whether the rules may take `run` for an end, and returns whether a character reference before it must see to
  /// it that they do not.
  private func mayEnd(_ run: inout Run) -> Bool {
    let sign = pieces[run.first].sign == Self.tilde ? Self.tilde : Self.star
    guard let before = neighbour(before: run.first, sign) else {
      run.mayEnd = false
      return false
    }
    let left = pieces[before]
    if left.isBreak || isSolidSpace(before) {
      run.mayEnd = false
      return false
    }
    guard let after = neighbour(after: run.last, sign), pieces[after].kind == .text else { return false }
    let text = pieces[after].range
    guard text.count > bytes.lengthOfCharacter(at: text.lowerBound),
      bytes.characterClass(after: text.lowerBound) == .other
    else { return false }
    run.mayEnd = false
    return left.kind == .text && bytes.characterClass(before: left.range.upperBound) == .other
  }

  /// Whether the text at `index` ends with a space that stays one.
  private func isSolidSpace(_ index: Int) -> Bool {
    let text = pieces[index]
    guard text.kind == .text,
      text.range.count > 1 || index > 0 && !pieces[index - 1].isMark && !pieces[index - 1].isBreak
    else { return false }
    return bytes[text.range.upperBound - 1] == 0x20 || bytes[text.range.upperBound - 1] == 9
  }

  /// Whether nothing or a space stands behind the piece at `index`.
  private func isBeforeSpace(_ index: Int) -> Bool {
    guard index + 1 < pieces.count else { return true }
    let next = pieces[index + 1]
    if next.kind == .softBreak { return true }
    return next.kind == .text && next.range.count > 1 && bytes[next.range.lowerBound] == 0x20
  }
}

// MARK: - Neighbours

extension MarkPlan {
  /// The piece that the rules see before the run that begins at `index`; `nil` at the start of the block.
  private func neighbour(before index: Int, _ sign: UInt8) -> Int? {
    var place = index - 1
    while place >= 0, isPassed(pieces[place], by: sign) { place -= 1 }
    return place >= 0 ? place : nil
  }

  /// The piece that the rules see after the run that ends at `index`; `nil` at the end of the block.
  private func neighbour(after index: Int, _ sign: UInt8) -> Int? {
    var place = index + 1
    while place < pieces.count, isPassed(pieces[place], by: sign) { place += 1 }
    return place < pieces.count ? place : nil
  }

  /// Tildes are passed over by the other signs, and equal signs are one run.
  private func isPassed(_ piece: InlinePiece, by sign: UInt8) -> Bool {
    piece.isMark && (piece.sign == sign || piece.sign == Self.tilde && sign != Self.tilde)
  }

  /// Sees to it that each run counts where it stands: spaces and letters beside it become character references where
  /// they must.
  private mutating func encodeNeighbours() {
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
