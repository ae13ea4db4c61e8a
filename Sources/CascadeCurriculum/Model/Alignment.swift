public import CascadeText

/// The map from a national academy's outcomes, course codes and hours to our objectives and minutes.
public struct Alignment: Sendable, Hashable {
  /// The id, which is also the file's name.
  public var id: ID<Alignment>
  /// Where the id is written.
  public var idSpan: SourceSpan
  /// `alignments/<id>.yaml`.
  public var path: String
  /// The title.
  public var title: Text
  /// How many contact hours make one credit.
  public var creditHours: Tenths?
  /// The academy's own courses.
  public var courses: [AcademyCourse]
  /// What answers what.
  public var rows: [Row]
  /// Objectives left out on purpose.
  public var excluded: [Exclusion]
  /// Findings silenced in this file.
  public var silences: [Silence]

  /// An alignment without rows yet.
  public init(id: ID<Alignment>, idSpan: SourceSpan, path: String, title: Text) {
    self.id = id
    self.idSpan = idSpan
    self.path = path
    self.title = title
    creditHours = nil
    courses = []
    rows = []
    excluded = []
    silences = []
  }

  /// A course of the academy.
  public struct AcademyCourse: Sendable, Hashable {
    /// Its code: `NPA-120`.
    public var code: ID<AcademyCourse>
    /// Where the code is written.
    public var codeSpan: SourceSpan
    /// Its title.
    public var title: Text
    /// The programme that it belongs to.
    public var programme: Text?
    /// Its credits.
    public var credits: Tenths?
    /// Its contact hours.
    public var hours: Tenths?
    /// Its outcomes.
    public var outcomes: [Outcome]

    /// A course of the academy.
    public init(code: ID<AcademyCourse>, codeSpan: SourceSpan, title: Text) {
      self.code = code
      self.codeSpan = codeSpan
      self.title = title
      programme = nil
      credits = nil
      hours = nil
      outcomes = []
    }
  }

  /// An outcome of a course of the academy.
  public struct Outcome: Sendable, Hashable {
    /// `NPA-120.1`.
    public var id: ID<Outcome>
    /// Where the id is written.
    public var idSpan: SourceSpan
    /// The outcome.
    public var outcome: Text

    /// An outcome.
    public init(id: ID<Outcome>, idSpan: SourceSpan, outcome: Text) {
      self.id = id
      self.idSpan = idSpan
      self.outcome = outcome
    }
  }

  /// One row: what of ours answers what of theirs.
  public struct Row: Sendable, Hashable {
    /// Where the row is written.
    public var span: SourceSpan
    /// The academy's course.
    public var course: Reference<AcademyCourse>
    /// The academy's outcome; `nil` for the course as a whole.
    public var outcome: Reference<Outcome>?
    /// Our module.
    public var module: Reference<Module>
    /// Our tier.
    public var tier: Tier
    /// Our minutes.
    public var minutes: Minutes?
    /// Where the minutes are written; the row where there are none.
    public var minutesSpan: SourceSpan
    /// How well it answers.
    public var fit: Fit
    /// The objectives that answer.
    public var objectives: [Reference<Objective>]
    /// The blocks in which it is taught.
    public var taughtIn: [Reference<Block>]
    /// The questions that measure it.
    public var assessedBy: [Reference<Block>]
    /// What would change at the academy.
    public var change: Text?
    /// Who has to see to it.
    public var owner: Text?
    /// How far it has come.
    public var status: Progress
    /// When it was decided.
    public var decision: PartialDate?
    /// When it is looked at again.
    public var nextReview: PartialDate?

    /// A row.
    public init(
      span: SourceSpan, course: Reference<AcademyCourse>, module: Reference<Module>, tier: Tier, fit: Fit,
      status: Progress
    ) {
      self.span = span
      self.course = course
      outcome = nil
      self.module = module
      self.tier = tier
      minutes = nil
      minutesSpan = span
      self.fit = fit
      objectives = []
      taughtIn = []
      assessedBy = []
      change = nil
      owner = nil
      self.status = status
      decision = nil
      nextReview = nil
    }
  }

  /// How well a row answers.
  public enum Fit: String, Hashable, CaseIterable, Sendable {
    case full, part
  }

  /// How far a row has come.
  public enum Progress: String, Hashable, CaseIterable, Sendable {
    case proposed, consulted, piloted, approved, retired
  }

  /// Objectives left out on purpose.
  public struct Exclusion: Sendable, Hashable {
    /// The module.
    public var module: Reference<Module>
    /// Its objectives; empty for all.
    public var objectives: [Reference<Objective>]
    /// Why.
    public var reason: Text

    /// An exclusion.
    public init(module: Reference<Module>, objectives: [Reference<Objective>], reason: Text) {
      self.module = module
      self.objectives = objectives
      self.reason = reason
    }
  }
}
