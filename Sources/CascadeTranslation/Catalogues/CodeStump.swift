import CascadeCurriculum

/// A code that has lost one of its brackets: `<a1`, `a1>`, `/a1>`, `<x3/`.
struct CodeStump {
  /// The piece that it stands in.
  var piece: Int
  /// Where in its words.
  var range: Range<String.Index>

  /// What stands in a text for `code`.
  static func pieces(of code: InlineCode) -> [CodedText.Piece] {
    code.kind.isPaired ? [.open(code.number), .close(code.number)] : [.standalone(code.number)]
  }

  /// Where the words of `pieces` hold what is left of `token`, which `piece` is written as.
  static func places(of piece: CodedText.Piece, _ token: String, in pieces: [CodedText.Piece]) -> [CodeStump] {
    pieces.enumerated().flatMap { place, other -> [CodeStump] in
      guard case .text(let words) = other, words.utf8.contains(where: isBracket) else { return [] }
      let ranges = words.ranges(of: token.dropLast()) + words.ranges(of: token.dropFirst())
      return ranges.filter { stands(alone: $0, in: words) }.map { CodeStump(piece: place, range: $0) }
    }
  }

  private static func isBracket(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") }

  /// Whether what stands at `range` is no part of another code, as `<a1` is of `<a12` and `a1>` of `/a1>`.
  private static func stands(alone range: Range<String.Index>, in words: String) -> Bool {
    let before = words[..<range.lowerBound].unicodeScalars.last
    let behind = words[range.upperBound...].unicodeScalars.first
    switch words[range].utf8.first {
    case UInt8(ascii: "<"): return behind.map { !"/>".unicodeScalars.contains($0) && !isDigit($0) } ?? true
    case UInt8(ascii: "/"): return before != "<"
    default: return before.map { !"</".unicodeScalars.contains($0) && !isLetter($0) } ?? true
    }
  }

  /// Whether `scalar` is a letter that codes are written with, so that `data1>` holds no code.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isAlphabetic }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType == .decimal }
}
