/// What a byte of Markdown may be: a set of bits for each of the 256 bytes.
struct ByteClass: OptionSet {
  let rawValue: UInt8

  /// A byte at which an inline other than plain text may begin or end.
  static let inlineMark = ByteClass(rawValue: 1)
  /// A byte with which a block other than a paragraph may begin, or a line that looks like a fence.
  static let blockMark = ByteClass(rawValue: 2)
  /// A punctuation character of ASCII.
  static let punctuation = ByteClass(rawValue: 4)
  /// White space: a space, or one of the bytes from tab to return.
  static let space = ByteClass(rawValue: 8)

  /// The classes of every byte.
  static let table: [ByteClass] = (0...255).map { byte in
    let byte = UInt8(byte)
    var classes: ByteClass = []
    if InlineRules.bySign.contains(byte) { classes.insert(.inlineMark) }
    if ">#`~<=-+*_[|:0123456789".utf8.contains(byte) || [0xEF, 0xEA, 0xE2].contains(byte) {
      classes.insert(.blockMark)
    }
    if byte.isPunctuation { classes.insert(.punctuation) }
    if byte.isSpace { classes.insert(.space) }
    return classes
  }
}
