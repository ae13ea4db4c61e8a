public import CascadeCurriculum
public import CascadeText

/// A translatable text: the words of one leaf block, an alternative text, a title, a field of front matter or YAML.
public struct Unit: Sendable {
  /// What it is.
  public let kind: UnitKind
  /// The file that holds it.
  public let path: String
  /// Its place there.
  public let span: SourceSpan
  /// The document that holds it, under the name that its catalogue has: see ``DocumentName``.
  public let document: String
  /// The anchor of the heading that it stands under; empty before the first, and for fields.
  public let section: String
  /// The words, with numbered codes in the place of marks.
  public let text: CodedText
  /// What the codes stand for, in the order of their numbers.
  public let codes: [InlineCode]
  /// Whether no participant may read it: a pack for an outside agency can leave it out.
  public let isRestricted: Bool
  /// Whether an edition can be released only where a second person has read its translation: law, safeguards, questions.
  public let mustBeReviewed: Bool
  /// Whether it is a step to put in order or a choice to match: where it stands among the others is the answer.
  public let isOrderAnAnswer: Bool
  /// The overlays whose editions have something else in its place.
  var replacedBy: Set<ID<Overlay>> = []
  /// The overlay that it is a text of, and the languages of that overlay's editions; `nil` for the curriculum's own.
  let country: Country?

  /// Whose text a unit is that is not the curriculum's own.
  struct Country: Hashable, Sendable {
    /// The overlay.
    let overlay: ID<Overlay>
    /// The languages in which an edition with it is published.
    let locales: Set<LocaleTag>
  }

  /// The text as files for translators hold it.
  public let tokens: String

  /// A unit at `span` of the file at `path`.
  init(
    _ kind: UnitKind, path: String, span: SourceSpan, document: String, section: String, text: CodedText,
    codes: [InlineCode], isRestricted: Bool, mustBeReviewed: Bool, isOrderAnAnswer: Bool = false,
    country: Country? = nil
  ) {
    self.kind = kind
    self.path = path
    self.span = span
    self.document = document
    self.section = section
    self.text = text
    self.codes = codes
    self.isRestricted = isRestricted
    self.mustBeReviewed = mustBeReviewed
    self.isOrderAnAnswer = isOrderAnAnswer
    self.country = country
    tokens = text.tokens(codes)
  }

  /// The overlay that it is a text of; `nil` for the curriculum's own.
  public var overlay: ID<Overlay>? { country?.overlay }

  /// Whether editions with `overlay`, or (`nil`) without any, can show it.
  public func isShown(under overlay: ID<Overlay>?) -> Bool {
    country.map { $0.overlay == overlay } ?? overlay.map { !replacedBy.contains($0) } ?? true
  }

  /// Whether an edition in the language `tag` may show it.
  public func isWanted(in tag: LocaleTag) -> Bool { country?.locales.contains(tag) ?? true }
}

/// What a translatable text is.
public enum UnitKind: String, Hashable, Sendable, CaseIterable {
  case heading, paragraph
  case listItem = "list-item"
  case tableCell = "table-cell"
  case caption
  case footnote
  case alternativeText = "alternative-text"
  case linkTitle = "link-title"
  /// Words in a drawing.
  case pictureText = "picture-text"
  case stem, option, feedback
  /// A field of front matter or of a YAML file.
  case field
  /// A field of a glossary's entry.
  case term
  /// A field of a source.
  case source
}
