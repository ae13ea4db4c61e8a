public import CascadeText

/// What a service expects its officers to be able to do: competencies, their statements, levels.
public struct CompetencyFramework: Sendable, Hashable {
  /// The framework's own id; empty without one.
  public var id: String
  /// Its title; `nil` without one.
  public var title: Text?
  /// The levels, from low to high.
  public var levels: [Level]
  /// The competencies.
  public var competencies: [Competency]
  /// Findings silenced in this file.
  public var silences: [Silence]

  /// An empty framework.
  public init() {
    id = ""
    title = nil
    levels = []
    competencies = []
    silences = []
  }

  /// One level: what people of a tier do with a statement.
  public struct Level: Sendable, Hashable {
    /// `L1`.
    public var id: ID<Level>
    /// Where the id is written.
    public var idSpan: SourceSpan
    /// The tier that it is for.
    public var tier: Tier
    /// "does it".
    public var title: Text
    /// What shows that it is reached.
    public var evidence: Text?

    /// A level.
    public init(id: ID<Level>, idSpan: SourceSpan, tier: Tier, title: Text, evidence: Text?) {
      self.id = id
      self.idSpan = idSpan
      self.tier = tier
      self.title = title
      self.evidence = evidence
    }
  }
}
