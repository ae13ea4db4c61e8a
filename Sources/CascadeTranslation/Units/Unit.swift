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
  /// Where it is seen.
  public let exposure: Exposure
  /// Whether it is a step to put in order or a choice to match: where it stands among the others is the answer.
  public let isOrderAnAnswer: Bool
  /// The text as files for translators hold it.
  public let tokens: String

  /// A unit at `span` of the file at `path`.
  init(
    _ kind: UnitKind, path: String, span: SourceSpan, document: String, section: String, text: CodedText,
    codes: [InlineCode], _ exposure: Exposure, isOrderAnAnswer: Bool = false
  ) {
    self.kind = kind
    self.path = path
    self.span = span
    self.document = document
    self.section = section
    self.text = text
    self.codes = codes
    self.exposure = exposure
    self.isOrderAnAnswer = isOrderAnAnswer
    tokens = text.tokens(codes)
  }

  /// Whether no participant may read it: a pack for an outside agency can leave it out.
  public var isRestricted: Bool { exposure.isRestricted }

  /// Whether an edition can be released only where a second person has read its translation: law, safeguards, questions.
  public var mustBeReviewed: Bool { exposure.isGuarded }

  /// Whether `edition` may show it.
  public func isShown(in edition: Edition) -> Bool { exposure.editions.contains(edition.id) }

  /// Whether it is to be translated into the language `tag`.
  public func isWanted(in tag: LocaleTag) -> Bool { exposure.isWanted(in: tag) }
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
