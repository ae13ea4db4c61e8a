/// The texts of blocks whose lines do not stand one after the other in the source, because of prefixes or indentation:
/// without those, one text after the other.
struct JoinedLines {
  /// The bytes of all texts.
  private(set) var bytes: [UInt8] = []

  /// Joins the pieces of `range` of `text`, unless nothing but line ends stands between them in the source; whether they
  /// are joined.
  mutating func join(_ pieces: borrowing Row<Piece>, _ range: Range<Int>, of text: Span<UInt8>) -> Bool {
    var index = range.lowerBound + 1
    while index < range.upperBound, Self.follows(pieces[index], pieces[index - 1], in: text) { index += 1 }
    guard index < range.upperBound else { return false }
    for index in range {
      bytes.append(text, pieces[index].range)
      if index + 1 < range.upperBound { bytes.append(text, Self.lineEnd(after: pieces[index], text)) }
    }
    return true
  }

  /// Whether a line of `text` ends at `offset`.
  @inline(__always)
  static func isLineEnd(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    text[offset] == UInt8(ascii: "\n") || text[offset] == UInt8(ascii: "\r")
  }

  /// The line end behind `piece`, of one byte or two; empty where the next piece follows without a break.
  static func lineEnd(after piece: Piece, _ text: Span<UInt8>) -> Range<Int> {
    let lower = Int(piece.upper)
    return lower..<(LinkParts.lineEnd(text, lower, text.count) ?? lower)
  }

  /// Whether nothing but a line end stands between two pieces.
  @inline(__always)
  private static func follows(_ piece: Piece, _ previous: Piece, in text: Span<UInt8>) -> Bool {
    LinkParts.lineEnd(text, Int(previous.upper), text.count) == Int(piece.lower)
  }
}
