/// A piece of the inlines of one block, as they are put together before they are written.
struct InlinePiece {
  /// What a piece is.
  enum Kind: UInt8 {
    /// Plain text; its bytes, not escaped.
    case text
    /// Something that is written as it stands: code, a value; its bytes.
    case atom
    /// The same, behind which a colon would begin a definition: a citation, a footnote's mark.
    case reference
    /// The same, of HTML.
    case html
    /// The start and the end of an emphasis.
    case begin, end
    /// The `[` of a link, the `![` of an image, and what ends one; its bytes.
    case link, image, linkEnd
    /// A line end, and one that stays.
    case softBreak, hardBreak
    /// What was taken out.
    case nothing
  }

  /// What it is.
  var kind: Kind
  /// Its bytes.
  var range: Range<Int>
  /// The index of the piece that ends what it begins, or the other way round; -1 without one.
  var partner = -1
  /// Of an emphasis: how many signs it takes, and which; 0 while that is open. More than one for a strong emphasis.
  var width = 0
  var sign: UInt8 = 0
  /// Whether the first and the last character are written as character references.
  var encodesFirst = false
  var encodesLast = false

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// Whether it begins or ends an emphasis.
  var isMark: Bool { kind == .begin || kind == .end }

  /// Whether it ends a line.
  var isBreak: Bool { kind == .softBreak || kind == .hardBreak }
}
