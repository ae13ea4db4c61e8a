public import CascadeCurriculum

/// What goes out to translators: the texts of some documents, with what one language has of them.
///
/// Every exchange format is written from it; what comes back is a ``ReturnPackage``.
public struct TranslationPackage: Sendable {
  /// The language of the sources.
  public var sourceLanguage: Locale
  /// The language to translate into.
  public var targetLanguage: Locale
  /// The documents, in the order in which translators should see them.
  public var documents: [Document]

  /// A package of `documents`.
  public init(from sourceLanguage: LocaleTag, to targetLanguage: LocaleTag, documents: [Document]) {
    self.sourceLanguage = Locale(sourceLanguage)
    self.targetLanguage = Locale(targetLanguage)
    self.documents = documents
  }

  /// One document: a module, a page, a file of words.
  public struct Document: Sendable {
    /// Its name among translators, such as `welcome`; one document has it in a package.
    public var name: String
    /// The file that it is, such as `modules/welcome/module.md`.
    public var path: String
    /// Its units, in reading order.
    public var units: [TranslationUnit]

    /// The document `name`.
    public init(name: String, path: String, units: [TranslationUnit]) {
      self.name = name
      self.path = path
      self.units = units
    }
  }

  /// The package for those who may read only what participants may: without units that are restricted, and with the
  /// steps and choices whose order is an answer in the order of their ids.
  public func withoutRestricted() -> TranslationPackage {
    var package = self
    for place in package.documents.indices {
      package.documents[place].units.removeAll(where: \.isRestricted)
      package.documents[place].units.sortRuns(of: \.isOrderAnAnswer) { $0.id < $1.id }
    }
    package.documents.removeAll(where: \.units.isEmpty)
    return package
  }
}

/// A text to translate, as it goes out.
public struct TranslationUnit: Sendable {
  /// Its name for good.
  public var id: UnitID
  /// What it is.
  public var kind: UnitKind
  /// The anchor of the heading that it stands under; empty where it stands under none.
  public var section: String
  /// What helps to translate it, a line each.
  public var notes: [String]
  /// What translators noted of their translation.
  public var comments: [String]
  /// The words of the source.
  public var source: CodedText
  /// What the codes of the source stand for.
  public var codes: [InlineCode]
  /// What the source said when it was translated, with codes as tokens, where that has changed since; empty where it
  /// has changed and nobody knows what it said.
  public var formerSource: String?
  /// The translation; `nil` where there is none.
  public var target: CodedText?
  /// Who stands for the translation.
  public var state: TranslationState
  /// What a memory offers in the place of a translation.
  public var match: TranslationMatch?
  /// Whether no participant may read it.
  public var isRestricted: Bool
  /// Whether its place among the others is the answer to a question.
  public var isOrderAnAnswer: Bool

  /// Whether the source has changed since it was translated.
  public var isStale: Bool { target != nil && formerSource != nil }

  /// A unit that nobody has translated.
  public init(id: UnitID, kind: UnitKind, source: CodedText, codes: [InlineCode]) {
    self.id = id
    self.kind = kind
    section = ""
    notes = []
    comments = []
    self.source = source
    self.codes = codes
    formerSource = nil
    target = nil
    state = .translated
    match = nil
    isRestricted = false
    isOrderAnAnswer = false
  }

  /// The unit `unit` under `id`, with what a catalogue has of it.
  public init(_ unit: Unit, id: UnitID, message: Message? = nil, notes: [String] = []) {
    self.init(id: id, kind: unit.kind, source: unit.text, codes: unit.codes)
    section = unit.section
    self.notes = notes
    isRestricted = unit.isRestricted
    isOrderAnAnswer = unit.isOrderAnAnswer
    guard let message else { return }
    guard message.isTranslated else {
      match = message.offer.map { TranslationMatch($0, codes: unit.codes) }
      return
    }
    comments = message.comments
    target = TokenReader(message.target, codes: unit.codes).text
    state = message.state
    formerSource = message.formerSource
  }
}

/// What a memory offers for a unit that nobody has translated: a text that is like it, and its translation.
public struct TranslationMatch: Hashable, Sendable {
  /// How like it is, from 75 to 100.
  public var score: Int
  /// The text that was remembered, with the codes of the unit.
  public var source: CodedText
  /// Its translation, with the codes of the unit.
  public var target: CodedText
  /// Where it was found, for people.
  public var origin: String

  /// A match.
  public init(score: Int, source: CodedText, target: CodedText, origin: String) {
    self.score = score
    self.source = source
    self.target = target
    self.origin = origin
  }

  /// What `offer` holds for a unit with `codes`.
  init(_ offer: MemoryOffer, codes: [InlineCode]) {
    score = offer.score
    source = TokenReader(offer.source, codes: codes).text
    target = TokenReader(offer.target, codes: codes).text
    origin = offer.origin
  }
}

extension Array {
  /// Sorts each run of neighbours for which `isOne` holds; the others stay where they are.
  mutating func sortRuns(of isOne: (Element) -> Bool, by areInOrder: (Element, Element) -> Bool) {
    var start = 0
    while start < count {
      guard isOne(self[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < count, isOne(self[end]) { end += 1 }
      self[start..<end].sort(by: areInOrder)
      start = end
    }
  }
}
