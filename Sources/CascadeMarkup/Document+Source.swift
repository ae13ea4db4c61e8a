public import CascadeText

extension Document {
  /// The place in the source of the bytes `range` of the document, such as a part of a literal.
  ///
  /// What was unescaped, taken out of a character reference or freed of prefixes leads back to all that the author typed
  /// for it: the `&` of `&amp;` to five bytes. An empty range has the place before its first byte.
  public func source(of range: Range<Int>) -> SourceSpan {
    let lower = source(at: range.lowerBound)
    guard !range.isEmpty else { return SourceSpan(lower.lowerBound, lower.lowerBound) }
    return SourceSpan(lower.lowerBound, source(at: range.upperBound - 1).upperBound)
  }

  /// The bytes of the source that the byte at `offset` stands for.
  private func source(at offset: Int) -> Range<Int> {
    var place = offset..<offset + 1
    // Literals of a mended text lead to the mended text, and that to the file.
    while !place.isEmpty, let first = literalPart(at: place.lowerBound) {
      let lower = first.source(of: place.lowerBound)
      if place.count <= 1 {
        place = lower
      } else if let last = literalPart(at: place.upperBound - 1) {
        place = lower.lowerBound..<Swift.max(lower.upperBound, last.source(of: place.upperBound - 1).upperBound)
      } else {
        return lower
      }
    }
    return place
  }

  /// The part that holds the byte at `offset`; `nil` for a byte of a source.
  private func literalPart(at offset: Int) -> LiteralPart? {
    var low = 0
    var high = literalParts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(literalParts[middle].literalUpper) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < literalParts.count, Int(literalParts[low].literalLower) <= offset else { return nil }
    return literalParts[low]
  }
}
