/// Chooses the signs of the emphases in a block, so that the rules of CommonMark 0.31, section 6.2, pair them as they are
/// meant: `*`, and `_` where stars would touch or be mistaken. Where a mark would not count beside a letter, the letter is
/// written as a character reference; an emphasis that no signs can express is left out.
struct MarkPlan {
  var pieces: [InlinePiece]
  let bytes: [UInt8]
  /// The runs of signs that are open, outermost first.
  private var open: [Run] = []
  /// How many runs are open, by sign and by their length modulo 3.
  private var counts = noCounts
  /// What was open around each link that is.
  private var outerCounts: [[Int]] = []
  private static let noCounts = [Int](repeating: 0, count: 9)

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
    counts = Self.noCounts
    outerCounts.removeAll(keepingCapacity: true)
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
      // What stands in the brackets of a link is paired before what stands around it.
      case .link, .image:
        outerCounts.append(counts)
        counts = Self.noCounts
      case .linkEnd: counts = outerCounts.removeLast()
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

  static let tilde = UInt8(ascii: "~")
  private static let star = UInt8(ascii: "*")
  static let underscore = UInt8(ascii: "_")

  private mutating func choose(for run: Run) -> Bool {
    var run = run
    let touching = run.first > 0 && pieces[run.first - 1].isMark ? pieces[run.first - 1].sign : 0
    let ending = run.lastEnd + 1 < pieces.count && pieces[run.lastEnd + 1].kind == .end ? open.last : nil
    if pieces[run.first].sign == Self.tilde {
      // What stood between two deletions may have been left out.
      guard touching != Self.tilde, ending?.sign != Self.tilde else { return false }
      run.sign = Self.tilde
      let needsReference = mayEnd(&run)
      for length in [2, 1] {
        run.length = length
        if !run.mayEnd || !isMistakable(run) { return take(run, needsReference) }
      }
      return false
    }
    for isLastTry in [false, true] {
      for sign in [Self.star, Self.underscore] where sign != touching {
        run.sign = sign
        run.mayEnd = true
        let needsReference = mayEnd(&run)
        if let ending, ending.sign == sign {
          guard isLastTry, mayEndTogether(run, ending) else { continue }
        }
        guard !run.mayEnd || !isMistakable(run) else { continue }
        if let ending, ending.sign == sign { encodeLetter(behind: ending.lastEnd, sign) }
        return take(run, needsReference)
      }
    }
    return false
  }

  /// Opens `run` with the sign it has; with a character reference before it, where only that keeps it from being an end.
  private mutating func take(_ run: Run, _ needsReference: Bool) -> Bool {
    var run = run
    if needsReference, let text = neighbour(before: run.first, run.sign), pieces[text].kind == .text {
      if isMistakable(run) { pieces[text].encodesLast = true } else { run.mayEnd = true }
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
    guard let before = neighbour(before: run.first, run.sign) else {
      run.mayEnd = false
      return false
    }
    let left = pieces[before]
    if left.isBreak || isSolidSpace(before) {
      run.mayEnd = false
      return false
    }
    guard let after = neighbour(after: run.last, run.sign), pieces[after].kind == .text else { return false }
    let text = pieces[after].range
    guard bytes.characterClass(after: text.lowerBound) == .other, isKept(after) else { return false }
    run.mayEnd = false
    return left.kind == .text && bytes.characterClass(before: left.range.upperBound) == .other
  }

  /// Whether the letter that begins the text at `index`, right behind marks that begin, becomes no character reference
  /// for the sake of other marks.
  private func isKept(_ index: Int) -> Bool {
    // A vertical tab behind a mark becomes one always.
    if pieces[index].encodesFirst || bytes[pieces[index].range.lowerBound] == 0x0B { return false }
    // The end of another emphasis passes over the tildes between.
    if pieces[index - 1].sign == Self.tilde, index > 1, pieces[index - 2].kind == .end { return false }
    let text = pieces[index].range
    if text.count > bytes.lengthOfCharacter(at: text.lowerBound) { return true }
    return !pieces[(index + 1)...].prefix { $0.isMark }.contains { $0.kind == .begin }
  }

  /// Whether the text at `index` ends with a space that stays one.
  private func isSolidSpace(_ index: Int) -> Bool {
    let text = pieces[index]
    guard text.kind == .text,
      text.range.count > 1 || index > 0 && !pieces[index - 1].isMark && !pieces[index - 1].isBreak
    else { return false }
    return bytes[text.range.upperBound - 1] == 0x20 || bytes[text.range.upperBound - 1] == 9
  }

  /// Whether `run` and the one around it may end with one run of their sign: three signs always end both; else neither
  /// these nor what begins them may be mistaken for the other end.
  private func mayEndTogether(_ run: Run, _ outer: Run) -> Bool {
    let next = outer.lastEnd + 1
    if next < pieces.count, pieces[next].kind == .end, pieces[next].sign == run.sign { return false }
    if run.length + outer.length == 3 { return true }
    return !run.mayEnd && !outer.mayEnd && (isBeforeSpace(outer.lastEnd) || isAfterLetter(run.firstEnd))
  }

  /// Whether nothing or a space stands behind the piece at `index`.
  private func isBeforeSpace(_ index: Int) -> Bool {
    guard index + 1 < pieces.count else { return true }
    let next = pieces[index + 1]
    if next.kind == .softBreak { return true }
    return next.kind == .text && next.range.count > 1 && bytes[next.range.lowerBound] == 0x20
  }

  /// Whether a letter that stays one stands before the piece at `index`.
  private func isAfterLetter(_ index: Int) -> Bool {
    let text = pieces[index - 1]
    guard text.kind == .text, bytes.characterClass(before: text.range.upperBound) == .other else { return false }
    return bytes.startOfCharacter(before: text.range.upperBound) > text.range.lowerBound
      || pieces[index - 2].kind != .end
  }

  /// Writes the letter behind the run of `sign` that ends at `index`, if one is, as a character reference.
  private mutating func encodeLetter(behind index: Int, _ sign: UInt8) {
    guard let next = neighbour(after: index, sign), pieces[next].kind == .text,
      bytes.characterClass(after: pieces[next].range.lowerBound) == .other
    else { return }
    pieces[next].encodesFirst = true
  }
}
