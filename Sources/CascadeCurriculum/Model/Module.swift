public import CascadeText

/// One teachable unit: one Markdown file in a folder of its own.
public struct Module: Sendable {
  /// The id, which is also the folder's name.
  public var id: ID<Module>
  /// Where the id is written.
  public var idSpan: SourceSpan
  /// `modules/<id>/module.md`.
  public var path: String
  /// The module's place in the curriculum's list, from 1, the same in every edition and course.
  public var number: Int
  /// The code that people know it by, such as `M05`.
  public var code: Text?
  /// The title.
  public var title: Text
  /// The minutes for each tier; `nil` for a tier that the module is not for.
  public var minutes: ByTier<Minutes>
  /// Where the minutes are written.
  public var minutesSpan: SourceSpan
  /// The tiers that it is for.
  public var tiers: TierSet
  /// What a participant can do afterwards.
  public var objectives: [Objective]
  /// Modules to be taken before.
  public var prerequisites: [Reference<Module>]
  /// The needs assessment's gaps that it serves.
  public var gaps: [Reference<Gap>]
  /// Safeguards of the pages, shown in full on the module's page.
  public var safeguards: [Reference<Block>]
  /// Sources that nothing in the text cites.
  public var furtherReading: [Reference<Source>]
  /// Who wrote it.
  public var authors: [Reference<Person>]
  /// Findings silenced in this file.
  public var silences: [Silence]
  /// The text.
  public var content: Content

  /// A module with what its front matter must say; the rest is empty.
  public init(id: ID<Module>, idSpan: SourceSpan, path: String, title: Text, content: Content) {
    self.id = id
    self.idSpan = idSpan
    self.path = path
    number = 0
    self.title = title
    minutes = ByTier()
    minutesSpan = idSpan
    tiers = []
    objectives = []
    prerequisites = []
    gaps = []
    safeguards = []
    furtherReading = []
    authors = []
    silences = []
    self.content = content
  }
}

/// What a participant can do afterwards.
public struct Objective: Hashable, Sendable {
  /// The id inside its module: `O1`.
  public var id: ID<Objective>
  /// Where the id is written.
  public var idSpan: SourceSpan
  /// The statement, which begins with a measurable verb.
  public var can: Text
  /// The Bloom level.
  public var level: BloomLevel
  /// Where the level is written.
  public var levelSpan: SourceSpan
  /// The statements of the competency framework that it serves.
  public var competencies: [Reference<Competency.Statement>]
  /// The tiers that it holds for; within the module's own.
  public var tiers: TierSet

  /// An objective.
  public init(
    id: ID<Objective>, idSpan: SourceSpan, can: Text, level: BloomLevel, levelSpan: SourceSpan,
    competencies: [Reference<Competency.Statement>], tiers: TierSet
  ) {
    self.id = id
    self.idSpan = idSpan
    self.can = can
    self.level = level
    self.levelSpan = levelSpan
    self.competencies = competencies
    self.tiers = tiers
  }
}

/// The cognitive process dimension of Anderson and Krathwohl's revision of Bloom's taxonomy (2001).
public enum BloomLevel: String, Hashable, Comparable, CaseIterable, Sendable {
  case remember, understand, apply, analyse, evaluate, create

  /// The place in the taxonomy, from 1.
  public var rank: Int {
    switch self {
    case .remember: 1
    case .understand: 2
    case .apply: 3
    case .analyse: 4
    case .evaluate: 5
    case .create: 6
    }
  }

  /// By the place in the taxonomy.
  public static func < (left: BloomLevel, right: BloomLevel) -> Bool { left.rank < right.rank }
}

/// Front or back matter of the curriculum: principles, safeguards, annexes.
public struct Page: Sendable {
  /// The id, which is also the file's name.
  public var id: ID<Page>
  /// Where the id is written.
  public var idSpan: SourceSpan
  /// `pages/<id>.md`.
  public var path: String
  /// The title.
  public var title: Text
  /// Where in the book it stands.
  public var place: Place
  /// Findings silenced in this file.
  public var silences: [Silence]
  /// The text.
  public var content: Content

  /// Before or after the modules.
  public enum Place: String, Hashable, CaseIterable, Sendable {
    case front, back
  }

  /// A page.
  public init(
    id: ID<Page>, idSpan: SourceSpan, path: String, title: Text, place: Place, silences: [Silence], content: Content
  ) {
    self.id = id
    self.idSpan = idSpan
    self.path = path
    self.title = title
    self.place = place
    self.silences = silences
    self.content = content
  }
}
