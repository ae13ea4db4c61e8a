import CascadeText

/// Text in which backslashes and character references count: destinations, titles, info strings (CommonMark 0.31,
/// sections 2.4 and 2.5).
enum Unescaping {
  /// Whether nothing in `range` needs to be unescaped.
  static func isPlain(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    hasNoEscape(bytes, range)
      && bytes.firstIndex(of: UInt8(ascii: "&"), from: range.lowerBound, to: range.upperBound) == nil
  }

  /// Whether no backslash in `range` escapes anything; one before a letter stands for itself.
  private static func hasNoEscape(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while let found = bytes.firstIndex(of: UInt8(ascii: "\\"), from: start, to: range.upperBound) {
      if found + 1 < range.upperBound, bytes[found + 1].isPunctuation { return false }
      start = found + 1
    }
    return true
  }

  /// Something that stands for other bytes than its own.
  struct Escape {
    /// Its bytes.
    var range: Range<Int>
    /// What it stands for, in UTF-8.
    var meaning: [UInt8]
  }

  /// The first escape in `range`.
  static func next(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Escape? {
    for position in range {
      if bytes[position] == UInt8(ascii: "\\"), position + 1 < range.upperBound, bytes[position + 1].isPunctuation {
        return Escape(range: position..<position + 2, meaning: [bytes[position + 1]])
      }
      if bytes[position] == UInt8(ascii: "&"),
        let entity = EntityReference(bytes, at: position, end: range.upperBound)
      {
        return Escape(range: position..<entity.end, meaning: entity.utf8)
      }
    }
    return nil
  }

  /// Where the text of `range` of the source stands in the document: in the source where nothing needs to be unescaped,
  /// else among `literals` after it.
  static func place(
    _ text: Span<UInt8>, _ range: Range<Int>, _ literals: inout Literals
  ) -> Range<Int> {
    if isPlain(text, range) { return range }
    let start = literals.end
    var lower = range.lowerBound
    while let escape = next(text, lower..<range.upperBound) {
      literals.copy(text, lower..<escape.range.lowerBound, from: lower)
      literals.put(escape.meaning, from: escape.range)
      lower = escape.range.upperBound
    }
    literals.copy(text, lower..<range.upperBound, from: lower)
    return start..<literals.end
  }
}
