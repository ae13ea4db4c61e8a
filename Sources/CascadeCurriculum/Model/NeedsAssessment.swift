/// What was found before the course: gaps, and what training cannot mend.
public struct NeedsAssessment: Sendable, Hashable {
  /// Its own id; empty without one.
  public var id: String
  /// Its title; `nil` without one.
  public var title: Text?
  /// `pre`, `post` or `followup`.
  public var round: Text?
  /// How many people answered.
  public var people: Int?
  /// Whether the figures are made up.
  public var isSynthetic: Bool
  /// How much importance less confidence counts for a priority, 0 to 1.
  public var gapWeight: Double
  /// How much the share of errors counts, 0 to 1.
  public var errorWeight: Double
  /// How much outside voices count, 0 to 1.
  public var outsideWeight: Double
  /// The gaps, in the order of the file.
  public var gaps: [Gap]
  /// What training cannot mend.
  public var nonTraining: [Finding]
  /// Findings silenced in this file.
  public var silences: [Silence]

  /// An empty assessment with the weights 0.5, 0.3 and 0.2.
  public init() {
    id = ""
    title = nil
    round = nil
    people = nil
    isSynthetic = false
    gapWeight = 0.5
    errorWeight = 0.3
    outsideWeight = 0.2
    gaps = []
    nonTraining = []
    silences = []
  }

  /// A finding that training cannot mend, with an owner.
  public struct Finding: Sendable, Hashable {
    /// What was found.
    public var finding: Text
    /// Who has to act.
    public var owner: Text?
    /// What to do.
    public var action: Text?

    /// A finding.
    public init(finding: Text, owner: Text?, action: Text?) {
      self.finding = finding
      self.owner = owner
      self.action = action
    }
  }
}
