public import CascadeText

/// One competency: a group of statements.
public struct Competency: Sendable, Hashable {
  /// `C2`.
  public var id: ID<Competency>
  /// Where the id is written.
  public var idSpan: SourceSpan
  /// Its title.
  public var title: Text
  /// Its statements.
  public var statements: [Statement]

  /// A competency.
  public init(id: ID<Competency>, idSpan: SourceSpan, title: Text, statements: [Statement]) {
    self.id = id
    self.idSpan = idSpan
    self.title = title
    self.statements = statements
  }

  /// One statement.
  public struct Statement: Sendable, Hashable {
    /// `C2.2`.
    public var id: ID<Statement>
    /// Where the id is written.
    public var idSpan: SourceSpan
    /// The statement.
    public var statement: Text
    /// What it means at each level.
    public var levels: [AtLevel]
    /// The levels at which it is a red line.
    public var redLine: [Reference<CompetencyFramework.Level>]

    /// A statement.
    public init(
      id: ID<Statement>, idSpan: SourceSpan, statement: Text, levels: [AtLevel],
      redLine: [Reference<CompetencyFramework.Level>]
    ) {
      self.id = id
      self.idSpan = idSpan
      self.statement = statement
      self.levels = levels
      self.redLine = redLine
    }
  }

  /// What a statement means at one level.
  public struct AtLevel: Sendable, Hashable {
    /// The level.
    public var level: Reference<CompetencyFramework.Level>
    /// The words.
    public var text: Text

    /// The words for a level.
    public init(level: Reference<CompetencyFramework.Level>, text: Text) {
      self.level = level
      self.text = text
    }
  }
}
