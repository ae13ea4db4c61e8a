public import CascadeCurriculum

/// A text and its translation, as a memory holds them.
public struct MemoryPair: Sendable {
  /// The text that was translated.
  public var source: CodedText
  /// The translation; its codes have the numbers of the source's.
  public var target: CodedText
  /// What the codes stand for, in the order of their numbers.
  public var codes: [InlineCode]
  /// Who stands for the translation.
  public var state: TranslationState
  /// Whether it is known who does. Files of other programs do not say whether a machine made a unit: what they hold is
  /// offered, and nowhere taken for a translation.
  public var isStateKnown: Bool
  /// The document that the text stands in; empty where nobody knows.
  public var document: String
  /// The unit that it is; `nil` where another program made it.
  public var unit: UnitID?
  /// What kind of text it is; `nil` where nobody knows.
  public var kind: UnitKind?
  /// The texts before and after it.
  public var context: MemoryContext?
  /// Whether no participant may read it. It is found for texts alone that none may read either.
  public var isRestricted: Bool
  /// Where the pair was found, for people: a catalogue or a file.
  public var origin: String

  /// A pair of which only the words are known.
  public init(source: CodedText, target: CodedText, codes: [InlineCode] = [], origin: String = "") {
    self.source = source
    self.target = target
    self.codes = codes
    state = .translated
    isStateKnown = true
    document = ""
    unit = nil
    kind = nil
    context = nil
    isRestricted = false
    self.origin = origin
  }
}

/// What stands before and after a text in its document, as digests.
public struct MemoryContext: Hashable, Sendable {
  /// The text before it; the digest of no words where it is the first.
  public let previous: String
  /// The text after it; the digest of no words where it is the last.
  public let next: String

  /// The context between two texts with codes as tokens; empty where there is none.
  public init(between previous: String, and next: String) {
    self.previous = Self.digest(of: previous)
    self.next = Self.digest(of: next)
  }

  /// The context that a file gives as digests.
  init(previous: String, next: String) {
    self.previous = previous
    self.next = next
  }

  /// Sixteen hexadecimal digits.
  private static func digest(of text: String) -> String { String(Digest(of: Array(text.utf8)).description.prefix(16)) }
}

extension TranslationPackage.Document {
  /// What stands around the unit at `place`.
  func context(at place: Int) -> MemoryContext {
    func tokens(_ place: Int) -> String {
      units.indices.contains(place) ? units[place].source.tokens(units[place].codes) : ""
    }
    return MemoryContext(between: tokens(place - 1), and: tokens(place + 1))
  }
}
