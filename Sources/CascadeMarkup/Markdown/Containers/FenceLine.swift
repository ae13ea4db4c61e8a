import CascadeText

/// A line that opens or closes a container, or looks as if it did.
struct FenceLine {
  /// The offset of the first colon.
  var start: Int
  /// The offset after the last character that is no blank.
  var end: Int
  /// The number of colons at the start.
  var colons: Int
  /// Whether the line is colons alone.
  var isCloser: Bool { start + colons == end }

  /// What begins at `start` of a line that ends at `lineEnd`.
  init(_ text: Span<UInt8>, at start: Int, lineEnd: Int) {
    self.start = start
    var position = start
    while position < lineEnd, text[position] == UInt8(ascii: ":") { position += 1 }
    colons = position - start
    end = Swift.max(position, text.trimmed(position..<lineEnd).upperBound)
  }

  /// Whether a line of fewer than three colons is meant for a fence: two and a kind, or signs that look like colons.
  func looksLikeFence(_ text: Span<UInt8>) -> Bool {
    var position = start + colons
    var others = 0
    while let length = ColonSign.length(text, position, end) {
      position += length
      others += 1
    }
    if others > 0 { return colons + others >= 2 }
    guard colons == 2 else { return false }
    if position == end { return true }
    while position < end, text[position].isBlank { position += 1 }
    return position < end && (text[position].isLetter || text[position] == UInt8(ascii: "{"))
  }

  /// What to say of a line that looks like a fence and is none.
  func report(_ text: Span<UInt8>, path: String) -> Diagnostic {
    var signs = start + colons
    var isWide = false
    while signs < end {
      if let length = ColonSign.length(text, signs, end) {
        signs += length
        isWide = true
      } else if text[signs] == UInt8(ascii: ":") {
        signs += 1
      } else {
        break
      }
    }
    let span = SourceSpan(start, signs)
    let message =
      isWide
      ? "'\(text.string(span.range))' are not the colons of a container; type ':::' on a Latin keyboard"
      : "two colons open or close no container; three or more do"
    let fix = Diagnostic.Fix("write ':::'", replacing: span, with: ":::")
    return MarkupCheck.looksLikeFence.diagnostic(message, at: SourceSpan(start, end), in: path, fixes: [fix])
  }
}
