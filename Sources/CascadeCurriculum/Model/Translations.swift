/// What a local-language edition says in the place of the curriculum's own words.
///
/// A text is named by its file and the place in it where its words begin, so that an overlay which moves it about does not
/// part it from its translation.
public struct Translations: Sendable {
  /// By the path of the file, then by the offset of the first byte of the words.
  private var byPath: [String: [Int: Translation]] = [:]

  /// The editions that show words of a machine which nobody has read.
  public var drafts: Set<ID<Edition>> = []
  /// The editions that show words which are older than their source.
  public var stale: Set<ID<Edition>> = []
  /// The editions that show no text without one.
  public var whole: Set<ID<Edition>> = []

  /// The names of those who translated, sorted.
  public var translators: [String] = []

  /// None.
  public init() {}

  /// Whether there is none.
  public var isEmpty: Bool { byPath.isEmpty }

  /// The translation of the text whose words begin at the byte `offset` of the file `path`; `nil` where there is none.
  public subscript(path: String, offset: Int) -> Translation? {
    get { byPath[path]?[offset] }
    set { byPath[path, default: [:]][offset] = newValue }
  }

  /// Whether there is any of a text in the file `path`.
  func holdAny(of path: String) -> Bool { byPath[path] != nil }
}

/// A text in the language of an edition.
public struct Translation: Hashable, Sendable {
  /// The words of the curriculum that it stands for. They are compared before it is put in their place, so that it never
  /// stands for others.
  public var source: CodedText
  /// The words of the edition, with the codes of the source.
  public var target: CodedText
  /// Who stands for it.
  public var state: TranslationState
  /// Whether the source has changed since it was translated.
  public var isStale: Bool

  /// What readers must know of the words.
  public var wording: Text.Wording { isStale ? .stale : state == .machine ? .machine : .translated }

  /// A translation of `source`.
  public init(of source: CodedText, _ target: CodedText, _ state: TranslationState, isStale: Bool) {
    self.source = source
    self.target = target
    self.state = state
    self.isStale = isStale
  }
}

/// Who stands for a translation.
public enum TranslationState: String, Hashable, Sendable, CaseIterable {
  /// A machine wrote it, and nobody has read it.
  case machine
  /// A person wrote it.
  case translated
  /// Another person has read it.
  case reviewed
}
