public import CascadeCurriculum

/// Reads what a translator wrote for a unit, repairs what is certain, and sets aside what no output may show.
///
/// The words are never changed, only codes: so nothing that is sent back can change the structure of a text.
public struct TargetReader {
  /// What became of a target.
  public enum Verdict: Hashable, Sendable {
    /// It can be used; what was repaired is told, in words, and whether somebody should look at it.
    case taken(CodedText, repairs: [String], needsReview: Bool)
    /// It cannot: why, in words.
    case setAside(reason: String)
  }

  private let codes: [InlineCode]
  private var pieces: [CodedText.Piece]
  private var repairs: [String]
  private var needsReview = false

  /// What becomes of `target`, written for a unit with `codes` that says `source`: what that shows between double braces
  /// the target may show too.
  public static func verdict(on target: String, codes: [InlineCode], source: String = "") -> Verdict {
    if let reason = Self.harm(in: target, beside: source) { return .setAside(reason: reason) }
    // Most texts have no code, and nothing that might be one.
    if codes.isEmpty, !target.utf8.contains(where: Self.mayBeToken) {
      if LostLetters.areLost(in: [target]) { return .setAside(reason: LostLetters.reason) }
      return .taken(CodedText(target), repairs: [], needsReview: false)
    }
    var reader = TargetReader(TokenReader(target, codes: codes), codes: codes)
    if LostLetters.areLost(in: reader.words) { return .setAside(reason: LostLetters.reason) }
    reader.mendStumps()
    reader.turnAround()
    reader.closeOpen()
    if let reason = reader.stump() { return .setAside(reason: reason) }
    if let reason = reader.overlap() ?? reader.repeated() { return .setAside(reason: reason) }
    if let reason = reader.missing() { return .setAside(reason: reason) }
    return .taken(CodedText(reader.pieces), repairs: reader.repairs, needsReview: reader.needsReview)
  }

  /// Why the words of a target could do what words must not, if they could: name a value, or command a terminal.
  private static func harm(in target: String, beside source: String) -> String? {
    var last: UInt8 = 0
    var hasBraces = false
    for byte in target.utf8 {
      if byte == UInt8(ascii: "{"), last == byte { hasBraces = true }
      if byte < 0x20 && byte != 0x0A && byte != 0x09 && byte != 0x0D || byte == 0x7F {
        return "it holds a control character"
      }
      last = byte
    }
    guard hasBraces else { return nil }
    let (own, shown) = (braced(in: target), braced(in: source))
    let isShown = own.closed.isSubset(of: shown.closed) && own.unclosed <= shown.unclosed
    return isShown ? nil : "'{{' would name a value; a code stands for each"
  }

  /// The parts of a text between double braces, and how many pairs nothing closes.
  private static func braced(in text: String) -> (closed: Set<ArraySlice<UInt8>>, unclosed: Int) {
    let bytes = Array(text.utf8)
    func pair(_ brace: UInt8, from start: Int) -> Int? {
      bytes.indices.dropFirst(start).first { $0 + 1 < bytes.count && bytes[$0] == brace && bytes[$0 + 1] == brace }
    }
    var closed: Set<ArraySlice<UInt8>> = []
    var unclosed = 0
    var next = 0
    while let open = pair(UInt8(ascii: "{"), from: next) {
      // Once nothing closes a pair, nothing closes one after it.
      if unclosed == 0, let close = pair(UInt8(ascii: "}"), from: open + 2) {
        next = close + 2
        closed.insert(bytes[open..<next])
      } else {
        next = open + 2
        unclosed += 1
      }
    }
    return (closed, unclosed)
  }

  /// Whether a token or reference may begin with `byte`; a wide bracket begins with 0xEF.
  private static func mayBeToken(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&") || byte == 0xEF
  }

  private init(_ tokens: TokenReader, codes: [InlineCode]) {
    self.codes = codes
    pieces = tokens.text.pieces
    repairs = tokens.repaired.map { "'\($0)' was read as the code that it was" }
  }

  private func token(_ piece: CodedText.Piece) -> String { CodedText([piece]).tokens(codes) }

  /// The words between the codes.
  private var words: [String] {
    pieces.compactMap { piece in
      if case .text(let words) = piece { words } else { nil }
    }
  }

  /// Reads a code that has lost one of its brackets as what it was, where it stands in one place.
  private mutating func mendStumps() {
    for code in codes {
      for piece in CodeStump.pieces(of: code) where !pieces.contains(piece) {
        let found = CodeStump.places(of: piece, token(piece), in: pieces)
        guard found.count == 1, let stump = found.first, case .text(let words) = pieces[stump.piece] else { continue }
        repairs.append("'\(words[stump.range])' was read as \(token(piece))")
        pieces.replaceSubrange(
          stump.piece...stump.piece,
          with: [
            .text(String(words[..<stump.range.lowerBound])), piece, .text(String(words[stump.range.upperBound...])),
          ])
      }
    }
  }

  /// Why the words cannot be shown, if a code that has lost a bracket is still among them.
  private func stump() -> String? {
    for code in codes {
      for piece in CodeStump.pieces(of: code) {
        let found = CodeStump.places(of: piece, token(piece), in: pieces)
        guard let stump = found.first, case .text(let words) = pieces[stump.piece] else { continue }
        return "'\(words[stump.range])' is \(token(piece)) without one of its brackets"
      }
    }
    return nil
  }

  /// Where an end stands before its start, as after a program that turned the order of the line around, each is the other.
  private mutating func turnAround() {
    for code in codes where code.kind.isPaired {
      let (start, end) = (CodedText.Piece.open(code.number), CodedText.Piece.close(code.number))
      let starts = pieces.indices.filter { pieces[$0] == start }
      let ends = pieces.indices.filter { pieces[$0] == end }
      guard starts.count == 1, ends.count == 1, ends[0] < starts[0] else { continue }
      pieces.swapAt(starts[0], ends[0])
      repairs.append("\(token(end)) before \(token(start)) was read the other way round")
      needsReview = true
    }
  }

  /// Gives a start without an end one at the end of the unit, and an end without a start one at its beginning.
  private mutating func closeOpen() {
    for code in codes where code.kind.isPaired {
      let starts = pieces.count { $0 == .open(code.number) }
      let ends = pieces.count { $0 == .close(code.number) }
      if starts == 1, ends == 0 {
        pieces.append(.close(code.number))
      } else if starts == 0, ends == 1 {
        pieces.insert(.open(code.number), at: 0)
      } else {
        continue
      }
      let given = starts == 1 ? "an end at the end" : "a start at the start"
      repairs.append("\(token(starts == 1 ? .open(code.number) : .close(code.number))) was given \(given) of the text")
      needsReview = true
    }
  }

  /// Why the codes around words cannot be, if they are not one in another.
  private func overlap() -> String? {
    var open: [Int] = []
    for piece in pieces {
      switch piece {
      case .open(let number): open.append(number)
      case .close(let number):
        guard open.last == number else { return "\(token(piece)) ends what does not begin inside it" }
        open.removeLast()
      case .text, .standalone: break
      }
    }
    return open.last.map { "\(token(.open($0))) does not end" }
  }

  /// Why a code cannot be, if it stands more often than it may.
  private func repeated() -> String? {
    for code in codes where !code.kind.canBeRepeated {
      let piece = code.kind.isPaired ? CodedText.Piece.open(code.number) : .standalone(code.number)
      if pieces.count(where: { $0 == piece }) > 1 { return "\(token(piece)) stands more than once" }
    }
    return nil
  }

  /// Why the text cannot be used without a code that it lacks; one whose words stand in it once is put back there.
  private mutating func missing() -> String? {
    for code in codes {
      let piece = code.kind.isPaired ? CodedText.Piece.open(code.number) : .standalone(code.number)
      guard !pieces.contains(piece) else { continue }
      if code.kind.canBeLeftOut {
        repairs.append("\(token(piece)) is left out")
      } else if !putBack(code) {
        return "\(token(piece)) is missing\(code.display.isEmpty ? "" : ": \(code.display)")"
      }
    }
    return nil
  }

  /// Puts a code that stands for itself back where the translator typed what it shows, if that stands in one place.
  private mutating func putBack(_ code: InlineCode) -> Bool {
    guard !code.kind.isPaired, code.display.count > 1 else { return false }
    var found: (place: Int, range: Range<String.Index>)?
    for (place, piece) in pieces.enumerated() {
      guard case .text(let words) = piece else { continue }
      let ranges = words.ranges(of: code.display)
      guard let first = ranges.first else { continue }
      guard found == nil, ranges.count == 1 else { return false }
      found = (place, first)
    }
    guard let found, case .text(let words) = pieces[found.place] else { return false }
    pieces.replaceSubrange(
      found.place...found.place,
      with: [
        .text(String(words[..<found.range.lowerBound])), .standalone(code.number),
        .text(String(words[found.range.upperBound...])),
      ])
    repairs.append("'\(code.display)' was read as \(token(.standalone(code.number)))")
    return true
  }
}

extension Unit {
  /// What becomes of `target`, written for it.
  func verdict(on target: String) -> TargetReader.Verdict {
    TargetReader.verdict(on: target, codes: codes, source: tokens)
  }
}
