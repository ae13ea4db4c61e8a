public import CascadeText

/// One `:::` container, read: its kind, whom it is for, its time.
public struct Block: Sendable {
  /// The container's node in the document.
  public var node: Int
  /// The kind.
  public var kind: BlockKind
  /// The tiers it is kept for, already narrowed by its parents'.
  public var tiers: TierSet
  /// Whether its own kind or use is restricted to facilitators.
  public var isRestrictedItself: Bool
  /// Whether it, or a block that holds it, is restricted to facilitators.
  public var isRestricted: Bool
  /// Whether its minutes stand in the session plan: it is timed, has minutes for some tier, and lies in no other timed
  /// block, whose time would hold its own already.
  public var isScheduled: Bool
  /// The block that holds it, as an index of ``Content/blocks``.
  public var parent: Int?
  /// Its place in its series ("Activity 4.2" has 2), from 1; `nil` for kinds without public numbers.
  public var number: Int?
  /// The node of the heading that is its title: the first child, if that is a heading.
  public var title: Int?
  private var shared: Shared<Opening>

  /// The block of `kind` at `node` that `opening` begins.
  public init(node: Int, kind: BlockKind, opening: Opening) {
    self.node = node
    self.kind = kind
    tiers = .all
    isRestrictedItself = false
    isRestricted = false
    isScheduled = false
    parent = nil
    number = nil
    title = nil
    shared = Shared(opening)
  }

  /// What the container's opening line says. Copies of the block share it; a change makes a new one.
  public var opening: Opening {
    get { shared.value }
    set { shared = Shared(newValue) }
  }

  /// What the opening line of a container says, and whose it is.
  public struct Opening: Sendable {
    /// The name of a local kind (`x-…`), else the kind's own.
    public var kindName: String
    /// Where the kind is written.
    public var kindSpan: SourceSpan
    /// The id: typed, or made from kind and place. Stable for links, ledgers and overlays.
    public var id: ID<Block>
    /// Where the id is written; the place of the kind where none is.
    public var idSpan: SourceSpan
    /// Whether the author typed the id.
    public var hasTypedID: Bool
    /// Whether it may be translated but never changed by an overlay.
    public var isProtected: Bool
    /// The overlays it is kept in; empty for all. Not narrowed.
    public var overlays: [Reference<Overlay>]
    /// Minutes, method and so on of a timed block.
    public var timing: Timing?
    /// The file that the block was written in: an overlay's, where it was put in by one.
    public var path: String
    /// The overlay that put it in; `nil` for the curriculum's own text.
    public var overlay: ID<Overlay>?
    /// Whether an overlay wrote it in the place of a text that has changed since its author last looked at that.
    public var isToReview: Bool
    /// The language of its text where that is not the curriculum's: an overlay's.
    public var language: LocaleTag?
    /// The attributes as typed, but for `tiers`, `overlays` and `protected`; of a repeated one the first. See
    /// ``Directive``.
    public var attributes: [Attribute]

    /// An opening line of `kindName` in the file `path`, without attributes.
    public init(
      kindName: String, kindSpan: SourceSpan, id: ID<Block>, idSpan: SourceSpan, hasTypedID: Bool, path: String
    ) {
      self.kindName = kindName
      self.kindSpan = kindSpan
      self.id = id
      self.idSpan = idSpan
      self.hasTypedID = hasTypedID
      self.path = path
      overlays = []
      isProtected = false
      timing = nil
      overlay = nil
      isToReview = false
      language = nil
      attributes = []
    }
  }

  /// An attribute that the kind declares.
  public struct Attribute: Sendable, Hashable {
    /// The key.
    public var key: String
    /// The value as typed.
    public var value: String
    /// The place of the value.
    public var span: SourceSpan

    /// The pair `key=value`.
    public init(key: String, value: String, span: SourceSpan) {
      self.key = key
      self.value = value
      self.span = span
    }
  }

  /// Time and manner of a timed block.
  public struct Timing: Sendable, Hashable {
    /// The minutes for each tier; `nil` where the block is not scheduled or not kept.
    public var minutes: ByTier<Minutes>
    /// Where the first of the minutes is written; the place of the kind where none is.
    public var minutesSpan: SourceSpan
    /// How it is done.
    public var method: Method?
    /// Who works with whom.
    public var grouping: Grouping?
    /// The objectives that it serves.
    public var objectives: [Reference<Objective>]

    /// The time and manner of a block.
    public init(
      minutes: ByTier<Minutes>, minutesSpan: SourceSpan, method: Method?, grouping: Grouping?,
      objectives: [Reference<Objective>]
    ) {
      self.minutes = minutes
      self.minutesSpan = minutesSpan
      self.method = method
      self.grouping = grouping
      self.objectives = objectives
    }
  }
}

extension Block {
  /// The name of a local kind (`x-…`), else the kind's own.
  public var kindName: String { shared.value.kindName }

  /// Where the kind is written.
  public var kindSpan: SourceSpan { shared.value.kindSpan }

  /// The id: typed, or made from kind and place. Stable for links, ledgers and overlays.
  public var id: ID<Block> { shared.value.id }

  /// Where the id is written; the place of the kind where none is.
  public var idSpan: SourceSpan { shared.value.idSpan }

  /// Whether the author typed the id.
  public var hasTypedID: Bool { shared.value.hasTypedID }

  /// The overlays it is kept in; empty for all. Not narrowed.
  public var overlays: [Reference<Overlay>] { shared.value.overlays }

  /// Whether it may be translated but never changed by an overlay.
  public var isProtected: Bool { shared.value.isProtected }

  /// Minutes, method and so on of a timed block.
  public var timing: Timing? { shared.value.timing }

  /// The file that the block was written in: an overlay's, where it was put in by one.
  public var path: String { shared.value.path }

  /// The overlay that put it in; `nil` for the curriculum's own text.
  public var overlay: ID<Overlay>? { shared.value.overlay }

  /// Whether an overlay wrote it in the place of a text that has changed since its author last looked at that.
  public var isToReview: Bool { shared.value.isToReview }

  /// The language of its text where that is not the curriculum's: an overlay's.
  public var language: LocaleTag? { shared.value.language }

  /// The attributes as typed, but for `tiers`, `overlays` and `protected`; of a repeated one the first.
  public var attributes: [Attribute] { shared.value.attributes }

  /// The value of the attribute `key`.
  public subscript(key: String) -> String? { shared.value.attributes.first { $0.key == key }?.value }

  /// The attribute `key`, with its place.
  public func attribute(_ key: String) -> Attribute? { shared.value.attributes.first { $0.key == key } }

  /// Whether the block is of a timed kind, in the session plan or as part of another timed block. See ``isScheduled``.
  public var isTimed: Bool { shared.value.timing != nil }
}

/// How a timed block is done.
public enum Method: String, Hashable, CaseIterable, Sendable {
  case plenary
  case smallGroup = "small-group"
  case pairs
  case rolePlay = "role-play"
  case caseStudy = "case-study"
  case scenario
  case communityWalk = "community-walk"
  case gallery, individual
  case teachBack = "teach-back"
  case quiz

  /// Whether participants do something, rather than listen.
  public var isActive: Bool { self != .plenary }
}

/// Who works with whom in a timed block.
public enum Grouping: String, Hashable, CaseIterable, Sendable {
  case alone, pairs, threes, fours, fives, tables, all
}

/// The kinds of `:::` container. Each has a ``Directive`` in a file of its own that says what it takes.
public enum BlockKind: String, Hashable, CaseIterable, Sendable {
  case step, activity, scenario, debrief
  case materials, outcome
  case handout, card, checklist, blank
  case definition
  case keyPoints = "key-points"
  case contentWarning = "content-warning"
  case safeguard, figure
  case national, law, only
  case question, answer, feedback, rubric
  case facilitator, reason, comment
  /// A local kind, `x-…`, declared in `curriculum.yaml`.
  case local = "x-"
}

extension BlockKind {
  /// Whether a wrong word in it could do harm: a rule, a safeguard, a question. An edition can be released only where a
  /// second person has read its translation.
  public var isGuarded: Bool { self == .law || self == .safeguard || self == .national || self == .question }
}
