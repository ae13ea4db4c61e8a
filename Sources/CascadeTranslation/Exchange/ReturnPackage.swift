public import CascadeCurriculum

/// What comes back from translators, read from a file of any exchange format.
///
/// Nothing in it has been judged against the curriculum: ``TargetReader`` does that, unit by unit.
public struct ReturnPackage: Sendable {
  /// The language of the sources, as the file says it; `nil` where it does not.
  public var sourceLanguage: String?
  /// The language of the targets, as the file says it; `nil` where it does not.
  public var targetLanguage: String?
  /// Who translated, as the file says it; `nil` where it does not.
  public var translator: String?
  /// The documents, in the order of the file.
  public var documents: [Document]
  /// What could not be read.
  public var faults: [Fault]

  /// A package without documents.
  public init() {
    sourceLanguage = nil
    targetLanguage = nil
    translator = nil
    documents = []
    faults = []
  }

  /// The units of all documents.
  public var units: [ReturnedUnit] { documents.flatMap(\.units) }

  /// The units of one document.
  public struct Document: Sendable {
    /// Its name among translators; what the file calls it, where that is no name of ours.
    public var name: String
    /// Its units, in the order of the file.
    public var units: [ReturnedUnit]

    /// The document `name`.
    public init(name: String, units: [ReturnedUnit] = []) {
      self.name = name
      self.units = units
    }
  }

  /// A part of a file that could not be read.
  public struct Fault: Hashable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// Why, in words: `a unit that does not end`.
    public var reason: String
    /// The unit, as far as it is known.
    public var unit: UnitID?
    /// What stands there, so that no work is lost: the translation, or the bytes of the unit where it is not known which
    /// of them that is.
    public var text: String

    /// A fault at `line`.
    public init(line: Int, reason: String, unit: UnitID? = nil, text: String = "") {
      self.line = line
      self.reason = reason
      self.unit = unit
      self.text = text
    }
  }
}

/// A unit as it comes back.
public struct ReturnedUnit: Hashable, Sendable {
  /// Its name.
  public var id: UnitID
  /// The source that the file shows; `nil` where it shows none.
  public var source: ReturnedText?
  /// The translation; `nil` where there is none.
  public var target: ReturnedText?
  /// How far the translation is, where the file tells.
  public var state: ReturnedState?
  /// Of which other text the translation is, where a program has put it there; else `nil`.
  public var guess: Guess?
  /// What translators noted; not what the package told them.
  public var comments: [String]
  /// The line on which the unit begins, from 1.
  public var line: Int

  /// A unit without words.
  public init(id: UnitID, line: Int) {
    self.id = id
    source = nil
    target = nil
    state = nil
    guess = nil
    comments = []
    self.line = line
  }
}

/// Words that come back.
public enum ReturnedText: Hashable, Sendable {
  /// From a format that has codes of its own.
  case coded(CodedText)
  /// From a format in which codes are tokens among the words.
  case tokens(String)

  /// The words with codes as tokens, for a unit with `codes`.
  public func tokens(_ codes: [InlineCode]) -> String {
    switch self {
    case .coded(let text): text.tokens(codes)
    case .tokens(let text): text
    }
  }
}

/// How far a translation is, as a file tells it. The order is that of the work.
public enum ReturnedState: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Nobody says that it is done.
  case initial
  /// It was made for another source.
  case stale
  /// A machine wrote it, and nobody says that it was read.
  case machine
  /// A person says that it is done.
  case translated
  /// Another person has read it.
  case reviewed

  /// Who stands for the translation; `nil` where nobody does.
  public var message: TranslationState? {
    switch self {
    case .initial, .stale: nil
    case .machine: .machine
    case .translated: .translated
    case .reviewed: .reviewed
    }
  }

  /// By how far it is.
  public static func < (left: ReturnedState, right: ReturnedState) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
