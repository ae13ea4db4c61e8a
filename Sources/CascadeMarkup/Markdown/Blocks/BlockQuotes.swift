import CascadeText

/// CommonMark 0.31, section 5.1.
extension BlockParser {
  mutating func beginQuote(_ level: inout Int) -> Beginning {
    let lower = start
    skipToStart(and: 1)
    skipOptionalBlank()
    level = begin(.blockQuote, at: lower, in: level)
    reach(lower + 1)
    return .container
  }

  /// Whether the line goes on with a quote: by a `>`.
  mutating func continuesQuote() -> Bool {
    guard indent <= 3, !isBlank, text[start] == UInt8(ascii: ">") else { return false }
    skipToStart(and: 1)
    skipOptionalBlank()
    findStart()
    return true
  }
}
