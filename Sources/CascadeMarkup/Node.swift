public import CascadeText

/// One node of a ``Document``: 32 bytes, trivially copyable, in reading order.
///
/// What a field means depends on the kind; the accessors of ``Document`` read them by name.
public struct Node: Sendable, BitwiseCopyable {
  /// What the node is.
  public var kind: Kind
  /// A small number whose meaning depends on the kind: see ``Kind``.
  public var detail: UInt8
  /// Bits whose meaning depends on the kind: see ``Flags``.
  public var flags: Flags
  /// The index after the node's last descendant.
  public var end: UInt32
  /// The first byte of the source that the node covers.
  public var lower: UInt32
  /// The byte after the last that it covers.
  public var upper: UInt32
  /// The range of ``Document/bytes`` that the node's text takes up: see ``Kind``.
  public var literalLower: UInt32
  /// The end of that range.
  public var literalUpper: UInt32
  /// A number, or the start of a second range: see ``Kind``.
  public var first: UInt32
  /// The end of the second range.
  public var second: UInt32

  /// A node without children yet; `end` is set when it is closed.
  public init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    detail = 0
    flags = []
    end = 0
    lower = UInt32(span.lower)
    upper = UInt32(span.upper)
    literalLower = 0
    literalUpper = 0
    first = 0
    second = 0
  }

  /// The place of the node in the source.
  public var span: SourceSpan { SourceSpan(Int(lower), Int(upper)) }

  /// The literal as a range of ``Document/bytes``.
  public var literal: Range<Int> {
    get { Int(literalLower)..<Int(literalUpper) }
    set {
      literalLower = UInt32(newValue.lowerBound)
      literalUpper = UInt32(newValue.upperBound)
    }
  }

  /// The second range of ``Document/bytes``: a link's title, a code block's info string.
  public var secondary: Range<Int> {
    get { Int(first)..<Int(second) }
    set {
      first = UInt32(newValue.lowerBound)
      second = UInt32(newValue.upperBound)
    }
  }

  /// What a node is. The comment says which fields it uses, besides span and end.
  public enum Kind: UInt8, Sendable, BitwiseCopyable, CaseIterable {
    /// The root: node 0, and only there.
    case document
    /// Inlines.
    case paragraph
    /// `detail`: level 1 to 6; literal: the id that `{#id}` pins, or empty.
    case heading
    /// Blocks.
    case blockQuote
    /// A GitHub alert, whose mark is not among its children; `detail`: an ``Alert``.
    case alert
    /// Items; `detail`: 0 for bullets, 1 for `1.`, 2 for `1)`; `first`: the start number; flag `tight`.
    case list
    /// Blocks; flags `task` and `checked` for items of a task list.
    case item
    /// Literal: the code; secondary: the info string; flag `fenced`.
    case codeBlock
    /// Raw HTML, which no output shows; literal: the HTML.
    case htmlBlock
    /// A horizontal rule.
    case thematicBreak
    /// Rows, the first of which is the head; `first`: the number of columns.
    case table
    /// Cells; flag `head` for the head.
    case tableRow
    /// Inlines; `detail`: an ``Alignment``; flag `head` in the head.
    case tableCell
    /// Blocks; literal: the label; `first`: its number, from 1 in the order of use.
    case footnoteDefinition
    /// A `:::` container; `first`: its index in ``Document/containers``.
    case container
    /// Literal: the text, unescaped.
    case text
    /// A line end inside a paragraph.
    case softBreak
    /// A hard line break.
    case lineBreak
    /// Literal: the code.
    case code
    /// A raw HTML tag, which no output shows; literal: the tag.
    case htmlInline
    /// Inlines.
    case emphasis
    /// Inlines.
    case strong
    /// Inlines that no longer hold, between tildes.
    case strikethrough
    /// Inlines; literal: the destination, unescaped; secondary: the title.
    case link
    /// Inlines, which are the alternative text; literal: the destination; secondary: the title.
    case image
    /// Literal: the label; `first`: the number of the definition; `second`: which use of it, from 1.
    case footnoteReference
    /// `[@key, art. 5]`; `first`: its index in ``Document/citations``.
    case citation
    /// `{{name}}`; literal: the name.
    case value
  }

  /// Bits of a node.
  public struct Flags: OptionSet, Sendable, BitwiseCopyable {
    /// The bits.
    public let rawValue: UInt16

    /// Flags with these bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// A list whose paragraphs are shown without gaps.
    public static let tight = Flags(rawValue: 1)
    /// An item with a task mark.
    public static let task = Flags(rawValue: 2)
    /// A task mark that is set: `[x]`.
    public static let checked = Flags(rawValue: 4)
    /// A code block in fences.
    public static let fenced = Flags(rawValue: 8)
    /// A row or cell of a table's head.
    public static let head = Flags(rawValue: 16)
    /// A row of a rubric or checklist, or an item of one, that must be met: its ` *` is no longer among its text.
    public static let required = Flags(rawValue: 64)
    /// A text that an output made: a value put in, an interface word. It has no place of its own in a source.
    public static let generated = Flags(rawValue: 32)
    /// A leaf block or picture whose words are in the language of an edition, or that has none to translate.
    public static let localized = Flags(rawValue: 128)
    /// A leaf block whose words a machine put into the language of an edition, and nobody has read.
    public static let machineDraft = Flags(rawValue: 256)
    /// A leaf block that was put into the language of an edition before its source changed.
    public static let stale = Flags(rawValue: 512)
  }

  /// The kinds of a GitHub alert.
  public enum Alert: UInt8, Sendable, CaseIterable {
    case note, tip, important, warning, caution
  }

  /// How a table's column is set.
  public enum Alignment: UInt8, Sendable {
    case unset, left, center, right
  }
}
