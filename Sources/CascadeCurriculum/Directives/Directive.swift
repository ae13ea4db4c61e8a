/// What one kind of `:::` container is and takes. Each kind has a file of its own in this folder.
public struct Directive: Sendable {
  /// The kind.
  public var kind: BlockKind
  /// One line for people: what it holds.
  public var summary: String
  /// Whether its text is for facilitators alone.
  public var isRestricted: Bool
  /// Whether it takes minutes and stands in the session plan.
  public var isTimed: Bool
  /// Whether it takes a public number: "Activity 4.2".
  public var isNumbered: Bool
  /// The attributes of its own, besides those that every kind takes.
  public var attributes: [Rule]
  /// The kinds inside which it must stand; empty for anywhere.
  public var parents: [BlockKind]
  /// How a renderer that knows nothing of the kind shows it.
  public var role: Role
  /// Whether something must stand inside.
  public var filling: Filling

  /// What an output shows of a container whose kind it does not treat in a way of its own.
  public enum Role: String, Sendable {
    /// A block of the session, with a title line of number and minutes.
    case timed
    /// A box beside the text: a warning, a safeguard, key points.
    case aside
    /// A page to print.
    case sheet
    /// A part of another block, with a label.
    case part
    /// Its content, as if there were no container.
    case transparent
    /// Nothing.
    case hidden
  }

  /// Whether a container holds something.
  public enum Filling: String, Sendable {
    /// It must.
    case required
    /// It may.
    case optional
    /// It must not.
    case empty
  }

  /// One attribute.
  public struct Rule: Sendable {
    /// The key.
    public var key: String
    /// What it takes.
    public var value: ValueRule
    /// Whether it must be there.
    public var isRequired: Bool
    /// Whether it means something only in the files of overlays.
    public var isForOverlays: Bool

    /// The attribute `key`.
    public init(_ key: String, _ value: ValueRule, isRequired: Bool = false, isForOverlays: Bool = false) {
      self.key = key
      self.value = value
      self.isRequired = isRequired
      self.isForOverlays = isForOverlays
    }
  }

  /// What an attribute takes.
  public enum ValueRule: Sendable, Hashable {
    /// A whole number of minutes.
    case minutes
    /// A whole number within a range.
    case number(ClosedRange<Int>)
    /// A decimal number, such as the tolerance of a numeric answer.
    case decimal
    /// One word of a list.
    case word([String])
    /// One word of a list, or a whole number from 1.
    case wordOrNumber([String])
    /// `yes` or `no`.
    case yes
    /// A date: `2026`, `2026-03`, `2026-03-01`.
    case date
    /// An id.
    case id
    /// Ids joined by commas.
    case ids
    /// Tiers joined by commas.
    case tiers
    /// Anything (kinds of an academy's own).
    case any
  }

  /// The attributes that every kind takes.
  public static let common: [Rule] = [
    Rule("tiers", .tiers), Rule("overlays", .ids), Rule("protected", .yes),
  ]

  /// The attributes that every kind takes in the files of overlays.
  public static let overlayRules: [Rule] = [
    Rule("after", .id, isForOverlays: true), Rule("before", .id, isForOverlays: true),
    Rule("authority", .id, isForOverlays: true), Rule("review-due", .date, isForOverlays: true),
  ]

  /// The kinds that stand in the session plan.
  static let timedKinds: [BlockKind] = [.step, .activity, .scenario, .debrief]

  /// The attributes of timed kinds.
  static let timedRules: [Rule] = [
    Rule("minutes", .minutes), Rule("trainer", .minutes), Rule("supervisor", .minutes), Rule("beat", .minutes),
    Rule("method", .word(Method.allCases.map(\.rawValue))), Rule("grouping", .word(Grouping.allCases.map(\.rawValue))),
    Rule("objectives", .ids),
  ]

  /// A kind.
  init(
    _ kind: BlockKind, _ summary: String, role: Role, isRestricted: Bool = false, isTimed: Bool = false,
    isNumbered: Bool = false, filling: Filling = .required, attributes: [Rule] = [], parents: [BlockKind] = []
  ) {
    self.kind = kind
    self.summary = summary
    self.isRestricted = isRestricted
    self.isTimed = isTimed
    self.isNumbered = isNumbered
    self.attributes = attributes
    self.parents = parents
    self.role = role
    self.filling = filling
  }

  /// Every rule that holds for the kind: its own, the common ones, those of overlays' files.
  public var rules: [Rule] { attributes + Self.common + Self.overlayRules }
}
