import CascadeText

/// Text in which backslashes and character references count: destinations, titles, info strings (CommonMark 0.31,
/// sections 2.4 and 2.5).
enum Unescaping {
  /// Whether nothing in `range` needs to be unescaped.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    hasNoEscape(bytes, range)
      && bytes.firstIndex(of: UInt8(ascii: "&"), from: range.lowerBound, to: range.upperBound) == nil
  }

  /// Whether no backslash in `range` escapes anything; one before a letter stands for itself.
  private static func hasNoEscape(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while let found = bytes.firstIndex(of: UInt8(ascii: "\\"), from: start, to: range.upperBound) {
      if found + 1 < range.upperBound, bytes[found + 1].isPunctuation { return false }
      start = found + 1
    }
    return true
  }

  /// Appends what the bytes of `range` stand for.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to literals: inout [UInt8]) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\"), position + 1 < range.upperBound, bytes[position + 1].isPunctuation {
        literals.append(bytes[position + 1])
        position += 2
      } else if byte == UInt8(ascii: "&"), let entity = EntityReference(bytes, at: position, end: range.upperBound) {
        entity.append(to: &literals)
        position = entity.end
      } else {
        literals.append(byte)
        position += 1
      }
    }
  }

  /// Where the text of `range` of a source of `count` bytes stands in the document: in the source where nothing needs
  /// to be unescaped, else among `literals` after it.
  static func place(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, in count: Int, _ literals: inout [UInt8]
  ) -> Range<Int> {
    if isPlain(bytes, range) { return range }
    let start = count + literals.count
    append(bytes, range, to: &literals)
    return start..<count + literals.count
  }
}
