/// A piece of a leaf block's text, as the scan of it finds one: plain text, a mark, or an inline without others in it.
///
/// Places are offsets in the bytes of the ``LeafText``.
struct InlineItem {
  /// What it is.
  var kind: Kind
  /// Where it begins.
  var lower: UInt32
  /// Where it ends.
  var upper: UInt32
  /// A number whose meaning depends on the kind: see ``Kind``.
  var first: Int32 = -1

  /// An item of `kind` from `lower` to `upper`.
  @inline(__always)
  init(_ kind: Kind, _ lower: Int, _ upper: Int, first: Int = -1) {
    self.kind = kind
    self.lower = UInt32(truncatingIfNeeded: lower)
    self.upper = UInt32(truncatingIfNeeded: upper)
    self.first = Int32(truncatingIfNeeded: first)
  }

  /// What an item is. The comment says what `first` means.
  enum Kind: UInt8 {
    /// Text that stands for itself.
    case text
    /// A backslash and the sign that it makes text.
    case escape
    /// A character reference.
    case entity
    /// `{{`, which may begin a value.
    case braces
    /// A run of `*`, `_` or `~`; `first`: its index among the delimiter runs.
    case run
    /// `[` that begins no link: text, or the start of a citation.
    case bracket
    /// `![` that begins no image: text.
    case imageBracket
    /// `]` that ends nothing: text; `first`: the `[` of a reference whose label has no definition, or -1.
    case closer
    /// `[` that begins a link.
    case link
    /// `![` that begins an image.
    case image
    /// What ends a link or image, from `]` on; `first`: the index of its target among the links.
    case linkEnd
    /// A code span; `first`: the number of its backticks.
    case code
    /// A raw HTML tag.
    case html
    /// An address between `<` and `>`.
    case autolink
    /// A mail address between `<` and `>`.
    case mailLink
    /// A web address without marks around it; `first`: 1 if it begins with a scheme.
    case address
    /// `[^label]`; `first`: the index of its definition, or -1 where it has none, so that it is text.
    case footnote
    /// A line end with the blanks before it.
    case softBreak
    /// Two blanks or a backslash, and a line end.
    case hardBreak

    /// Whether the item is shown as text unless something else is made of it.
    @inline(__always)
    var isPlain: Bool {
      switch self {
      case .text, .escape, .entity, .braces, .bracket, .imageBracket, .closer: true
      default: false
      }
    }
  }
}
