/// A part of a document's bytes that no source spells out as it stands, and the bytes of a source that it stands for.
package struct LiteralPart: Sendable, Hashable, BitwiseCopyable {
  /// Where it begins in ``Document/bytes``.
  var literalLower: UInt32
  /// Where it ends there.
  var literalUpper: UInt32
  /// The first byte of the source that it stands for.
  var sourceLower: UInt32
  /// The byte after the last of them.
  var sourceUpper: UInt32
  /// Whether its bytes are those of the source, one for one; else all of them stand for all of those.
  var isCopy: Bool

  /// The bytes at `literal`, which stand for those at `source`.
  init(_ literal: Range<Int>, from source: Range<Int>, isCopy: Bool) {
    literalLower = UInt32(literal.lowerBound)
    literalUpper = UInt32(literal.upperBound)
    sourceLower = UInt32(source.lowerBound)
    sourceUpper = UInt32(source.upperBound)
    self.isCopy = isCopy
  }

  /// The bytes that the byte at `offset`, which is one of the part's, stands for.
  func source(of offset: Int) -> Range<Int> {
    guard isCopy else { return Int(sourceLower)..<Int(sourceUpper) }
    let place = Int(sourceLower) + offset - Int(literalLower)
    return place..<place + 1
  }

  /// Whether `next` says the same of the bytes that follow, in the literals and in the source.
  func goesOn(with next: LiteralPart) -> Bool {
    isCopy && next.isCopy && sourceUpper == next.sourceLower && literalUpper == next.literalLower
  }

  /// What of the part lies in `range` of the document's bytes; `nil` if nothing does.
  func clamped(to range: Range<Int>) -> LiteralPart? {
    let own = (Int(literalLower)..<Int(literalUpper)).clamped(to: range)
    guard !own.isEmpty else { return nil }
    guard isCopy else { return LiteralPart(own, from: Int(sourceLower)..<Int(sourceUpper), isCopy: false) }
    let source = Int(sourceLower) + own.lowerBound - Int(literalLower)
    return LiteralPart(own, from: source..<source + own.count, isCopy: true)
  }

  /// The part with its bytes `offset` further on, for the same bytes of the source.
  func moved(by offset: Int) -> LiteralPart {
    LiteralPart(
      Int(literalLower) + offset..<Int(literalUpper) + offset, from: Int(sourceLower)..<Int(sourceUpper),
      isCopy: isCopy)
  }

  /// The part with both its bytes and those of the source `offset` further on.
  package func shifted(by offset: Int) -> LiteralPart {
    LiteralPart(
      Int(literalLower) + offset..<Int(literalUpper) + offset,
      from: Int(sourceLower) + offset..<Int(sourceUpper) + offset, isCopy: isCopy)
  }
}
