public import CascadeText

/// An ordered choice of modules with days, sessions, breaks: the timetable.
public struct Course: Sendable, Hashable {
  /// The id, which is also the file's name.
  public var id: ID<Course>
  /// Where the id is written.
  public var idSpan: SourceSpan
  /// `courses/<id>.yaml`, or an overlay's.
  public var path: String
  /// The title.
  public var title: Text
  /// Whom it is for.
  public var tier: Tier
  /// How many people take part.
  public var people: GroupSize?
  /// Whether the parts are days or weekly briefings.
  public var every: Rhythm
  /// The days, in order.
  public var days: [Day]
  /// A remark for those who run it.
  public var notes: Text?
  /// The overlay whose timetable it is; `nil` for the curriculum's own.
  public var overlay: ID<Overlay>?
  /// Findings silenced in this file.
  public var silences: [Silence]

  /// A course without days yet.
  public init(id: ID<Course>, idSpan: SourceSpan, path: String, title: Text, tier: Tier) {
    self.id = id
    self.idSpan = idSpan
    self.path = path
    self.title = title
    self.tier = tier
    people = nil
    every = .day
    days = []
    notes = nil
    overlay = nil
    silences = []
  }

  /// How many people take part, and at a table.
  public struct GroupSize: Sendable, Hashable {
    /// At least.
    public var least: Int
    /// At most.
    public var most: Int
    /// At each table.
    public var table: Int

    /// A group.
    public init(least: Int, most: Int, table: Int) {
      self.least = least
      self.most = most
      self.table = table
    }
  }

  /// What the parts of a course are.
  public enum Rhythm: String, Hashable, CaseIterable, Sendable {
    case day, week
  }

  /// One day or briefing.
  public struct Day: Sendable, Hashable {
    /// "Day 1".
    public var title: Text
    /// When it begins; `nil` where not said.
    public var starts: ClockTime?
    /// Where the day is written.
    public var span: SourceSpan
    /// Its sessions, in order.
    public var sessions: [Session]

    /// A day.
    public init(title: Text, starts: ClockTime?, span: SourceSpan, sessions: [Session]) {
      self.title = title
      self.starts = starts
      self.span = span
      self.sessions = sessions
    }
  }
}

/// One slot of a course's timetable.
public struct Session: Sendable, Hashable {
  /// What happens.
  public var kind: Kind
  /// A test that is sat inside the session's time.
  public var test: Reference<Test>?
  /// A title of its own; `nil` for the kind's.
  public var title: Text?
  /// The minutes typed; `nil` for all that is left of the module, or the test's own.
  public var typedMinutes: Minutes?
  /// The time typed at which it must begin.
  public var at: ClockTime?
  /// Where the session is written.
  public var span: SourceSpan
  /// Where its minutes, block or time are written, for findings; else the whole.
  public var timeSpan: SourceSpan
  /// Computed: how long it lasts.
  public var minutes: Minutes
  /// Computed: when it begins; `nil` where the day has no start.
  public var start: ClockTime?
  /// Computed: the timed blocks of the module that are taught in it, in order.
  public var blocks: [ID<Block>]
  /// Computed: whether the module went on from an earlier session, or goes on in a later one.
  public var isContinued: Bool
  /// Computed: whether a later session goes on with the module.
  public var continues: Bool

  /// What happens in a session.
  public enum Kind: Sendable, Hashable {
    /// A module, or the part of it up to the end of the block `through`.
    case module(Reference<Module>, through: Reference<Block>?)
    /// A break.
    case pause([Pause])
    /// Something else.
    case event(Event)
    /// A test alone.
    case test(Reference<Test>)
  }

  /// What a break is for.
  public enum Pause: String, Hashable, CaseIterable, Sendable {
    case rest, lunch, prayer
  }

  /// What else happens.
  public enum Event: String, Hashable, CaseIterable, Sendable {
    case registration, recap, reflection, task
    case taskResult = "task-result"
    case certificates, other
  }

  /// A session; the computed fields are filled in by resolving.
  public init(kind: Kind, span: SourceSpan) {
    self.kind = kind
    test = nil
    title = nil
    typedMinutes = nil
    at = nil
    self.span = span
    timeSpan = span
    minutes = Minutes(0)
    start = nil
    blocks = []
    isContinued = false
    continues = false
  }
}

/// A test: which questions it draws, and what passes it.
public struct Test: Sendable, Hashable {
  /// The id.
  public var id: ID<Test>
  /// Where the id is written.
  public var idSpan: SourceSpan
  /// The title.
  public var title: Text
  /// How long it lasts.
  public var minutes: Minutes
  /// How many questions it has.
  public var items: Int
  /// Where that number is written.
  public var itemsSpan: SourceSpan
  /// The modules that it draws from; empty for all.
  public var from: [Reference<Module>]
  /// How many red-line questions it must have; `nil` for all where `allRedLine`.
  public var redLine: Int?
  /// Whether every red-line question is in it.
  public var allRedLine: Bool
  /// How many questions of each module it must have; 0 for no rule.
  public var eachModule: Int
  /// Kinds of question that it leaves out.
  public var without: [AssessmentItem.Kind]
  /// The per cent to reach, 0 to 100; `nil` where nothing is to be passed.
  public var pass: Int?
  /// Whether red-line questions answered wrongly are taken again.
  public var retakesRedLine: Bool

  /// A test; the rest as in a test without rules.
  public init(id: ID<Test>, idSpan: SourceSpan, title: Text, minutes: Minutes, items: Int, itemsSpan: SourceSpan) {
    self.id = id
    self.idSpan = idSpan
    self.title = title
    self.minutes = minutes
    self.items = items
    self.itemsSpan = itemsSpan
    from = []
    redLine = nil
    allRedLine = false
    eachModule = 0
    without = []
    pass = nil
    retakesRedLine = false
  }
}

/// A certificate and what it is given for.
public struct Award: Sendable, Hashable {
  /// The id.
  public var id: ID<Award>
  /// Where the id is written.
  public var idSpan: SourceSpan
  /// The title.
  public var title: Text
  /// The per cent of the time to be present, 0 to 100.
  public var attendance: Int?
  /// The test to be passed.
  public var test: Reference<Test>?
  /// The award to be held before.
  public var after: Reference<Award>?
  /// Checklists and questions to be met, as `module#id`.
  public var met: [BlockReference]
  /// How many months it is valid.
  public var months: Int?

  /// An award.
  public init(id: ID<Award>, idSpan: SourceSpan, title: Text) {
    self.id = id
    self.idSpan = idSpan
    self.title = title
    attendance = nil
    test = nil
    after = nil
    met = []
    months = nil
  }
}

/// A block of another file, written `module#id`.
public struct BlockReference: Sendable, Hashable {
  /// The module.
  public var module: ID<Module>
  /// The block.
  public var block: ID<Block>
  /// Where it is written.
  public var span: SourceSpan

  /// The block `block` of `module`.
  public init(module: ID<Module>, block: ID<Block>, span: SourceSpan) {
    self.module = module
    self.block = block
    self.span = span
  }
}
