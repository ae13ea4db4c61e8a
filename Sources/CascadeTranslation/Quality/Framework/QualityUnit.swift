public import CascadeCurriculum

/// A unit with its translation, as the checks judge it.
public struct QualityUnit: Sendable {
  /// The unit's name.
  public let id: UnitID
  /// What it is.
  public let kind: UnitKind
  /// The document that holds it.
  public let document: String
  /// What the source says.
  public let source: CodedText
  /// What the translation says, as the translator wrote it.
  public let target: CodedText
  /// What the codes of both stand for.
  public let codes: [InlineCode]
  /// Whether the source has changed since the translation was made.
  public let isStale: Bool
  /// Whether the translator calls it done.
  public let isDone: Bool
  /// What translators noted, a line each: see ``QualityIgnore``.
  public let comments: [String]

  /// A unit and its translation.
  public init(
    id: UnitID, kind: UnitKind, document: String, source: CodedText, target: CodedText, codes: [InlineCode] = [],
    isStale: Bool = false, isDone: Bool = true, comments: [String] = []
  ) {
    self.id = id
    self.kind = kind
    self.document = document
    self.source = source
    self.target = target
    self.codes = codes
    self.isStale = isStale
    self.isDone = isDone
    self.comments = comments
  }

  /// The unit that `message` translates; `codes` and `kind` are the unit's own.
  ///
  /// An empty target is taken for work that nobody has begun.
  public init(_ message: Message, kind: UnitKind, document: String, codes: [InlineCode]) {
    self.init(
      id: message.id, kind: kind, document: document, source: TokenReader(message.source, codes: codes).text,
      target: TokenReader(message.target, codes: codes).text, codes: codes, isStale: message.isStale,
      isDone: message.isTranslated, comments: message.comments)
  }

  /// The target as files for translators hold it.
  public var targetTokens: String { target.tokens(codes) }
}
