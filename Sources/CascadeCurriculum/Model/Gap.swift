public import CascadeText

/// One gap that the needs assessment found.
public struct Gap: Sendable, Hashable {
  /// `G05`.
  public var id: ID<Gap>
  /// Where the id is written.
  public var idSpan: SourceSpan
  /// The gap in a sentence.
  public var statement: Text
  /// The statements of the framework that it concerns.
  public var competencies: [Reference<Competency.Statement>]
  /// How important people find it, 1 to 5, in tenths: 43 is 4.3.
  public var importance: Tenths
  /// How sure of themselves they are, 1 to 5, in tenths.
  public var confidence: Tenths
  /// The share of wrong answers, in per cent, 0 to 100.
  public var error: Int
  /// How often outside voices raised it: 0, 1 or 2.
  public var outside: Int
  /// Whether two kinds of source confirm it; `nil` where not said.
  public var status: Status?
  /// The instruments that showed it.
  public var instruments: [Text]
  /// A remark.
  public var note: Text?
  /// Computed from the values and weights: 0 to 100, rounded.
  public var priority: Int
  /// Computed: 1 is the highest priority; ties by id.
  public var rank: Int

  /// How well a gap is confirmed.
  public enum Status: String, Hashable, CaseIterable, Sendable {
    case confirmed
    case singleSource = "single-source"
  }

  /// A gap; priority and rank are computed by resolving.
  public init(
    id: ID<Gap>, idSpan: SourceSpan, statement: Text, competencies: [Reference<Competency.Statement>],
    importance: Tenths, confidence: Tenths, error: Int, outside: Int
  ) {
    self.id = id
    self.idSpan = idSpan
    self.statement = statement
    self.competencies = competencies
    self.importance = importance
    self.confidence = confidence
    self.error = error
    self.outside = outside
    status = nil
    instruments = []
    note = nil
    priority = 0
    rank = 0
  }
}
