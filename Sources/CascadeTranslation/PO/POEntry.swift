/// One message of a PO file (GNU gettext 0.21, "The Format of PO Files").
///
/// Plural forms are not among it: no text of a curriculum counts things by itself.
public struct POEntry: Hashable, Sendable {
  /// What translators noted: the lines after `# `.
  public var translatorComments: [String]
  /// What the extracting tool noted: the lines after `#. `.
  public var extractedComments: [String]
  /// Where the message comes from: the words after `#: `.
  public var references: [String]
  /// Whether the translation needs work: `#, fuzzy`.
  public var isFuzzy: Bool
  /// The flags besides, such as `no-wrap`.
  public var otherFlags: [String]
  /// The context and the source of which the translation was made, where they have changed since: `#| `.
  public var previousContext: String?
  /// The source of which the translation was made, where it has changed since.
  public var previousSource: String?
  /// What tells the message from others of the same words: `msgctxt`; `nil` without one.
  public var context: String?
  /// The words to translate: `msgid`.
  public var source: String
  /// The translation: `msgstr`; empty where there is none yet.
  public var target: String
  /// Whether nothing uses the message any more: `#~`.
  public var isObsolete: Bool
  /// The line on which the message begins, from 1; 0 for one that no file holds yet.
  public var line: Int

  /// A message without comments.
  public init(context: String?, source: String, target: String = "") {
    translatorComments = []
    extractedComments = []
    references = []
    isFuzzy = false
    otherFlags = []
    previousContext = nil
    previousSource = nil
    self.context = context
    self.source = source
    self.target = target
    isObsolete = false
    line = 0
  }

  /// Whether it is the header: the message without words.
  public var isHeader: Bool { source.isEmpty && context == nil && !isObsolete }
}
