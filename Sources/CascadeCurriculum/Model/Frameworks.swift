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

/// A number with one decimal, exact: 43 tenths is 4.3.
public struct Tenths: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number times ten.
  public let count: Int

  /// A number of tenths.
  public init(_ count: Int) { self.count = count }

  /// Reads `4`, `4.3`; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap({ Minutes(String($0)) }) else { return nil }
    guard parts.count <= 2 else { return nil }
    guard parts.count == 2 else {
      count = whole.count * 10
      return
    }
    guard parts[1].utf8.count == 1, let tenth = Minutes(String(parts[1])) else { return nil }
    count = whole.count * 10 + tenth.count
  }

  /// `4.3`.
  public var description: String { "\(count / 10).\(count % 10)" }

  /// By size.
  public static func < (left: Tenths, right: Tenths) -> Bool { left.count < right.count }
}

/// A glossary term.
public struct Term: Sendable, Hashable {
  /// The id that `term:` links name.
  public var id: ID<Term>
  /// Where the id is written.
  public var idSpan: SourceSpan
  /// The term.
  public var term: Text
  /// The part of speech: `noun`.
  public var part: Text?
  /// The definition.
  public var definition: Text
  /// A remark for writers and translators.
  public var note: Text?
  /// Terms to see as well.
  public var see: [Reference<Term>]
  /// The short form that the text may use.
  public var abbreviation: Text?
  /// Equivalents in other languages, in the order typed.
  public var equivalents: [Equivalent]

  /// The word of one language for a term.
  public struct Equivalent: Sendable, Hashable {
    /// The language.
    public var locale: LocaleTag
    /// Where the language is written.
    public var localeSpan: SourceSpan
    /// The word.
    public var term: Text
    /// How sure it is.
    public var confidence: Confidence?

    /// An equivalent.
    public init(locale: LocaleTag, localeSpan: SourceSpan, term: Text, confidence: Confidence?) {
      self.locale = locale
      self.localeSpan = localeSpan
      self.term = term
      self.confidence = confidence
    }
  }

  /// How sure an equivalent is.
  public enum Confidence: String, Hashable, CaseIterable, Sendable {
    case high, medium, low
  }

  /// A term with its definition; the rest is empty.
  public init(id: ID<Term>, idSpan: SourceSpan, term: Text, definition: Text) {
    self.id = id
    self.idSpan = idSpan
    self.term = term
    part = nil
    self.definition = definition
    note = nil
    see = []
    abbreviation = nil
    equivalents = []
  }
}

/// A source, with the names of the Citation Style Language (CSL 1.0.2) for its fields.
public struct Source: Sendable, Hashable {
  /// The key that citations name.
  public var id: ID<Source>
  /// Where the key is written.
  public var idSpan: SourceSpan
  /// CSL's type: `book`, `legislation`, `article-journal` …
  public var type: Text
  /// The title.
  public var title: Text
  /// When it came out.
  public var issued: Text
  /// How sure its data are.
  public var status: Standing
  /// Where the status is written.
  public var statusSpan: SourceSpan
  /// A remark.
  public var note: Text?
  /// Its authors, in order.
  public var authors: [Name]
  /// Its editors, in order.
  public var editors: [Name]
  /// Every other CSL field, in the order typed: `container-title`, `DOI`, `number` …
  public var fields: [Field]

  /// A person or a body.
  public struct Name: Sendable, Hashable {
    /// The family name, or the whole name of a body.
    public var family: Text
    /// The given names; `nil` for a body.
    public var given: Text?

    /// A name.
    public init(family: Text, given: Text?) {
      self.family = family
      self.given = given
    }
  }

  /// One CSL field.
  public struct Field: Sendable, Hashable {
    /// CSL's name.
    public var name: String
    /// Its value.
    public var value: Text

    /// A field.
    public init(name: String, value: Text) {
      self.name = name
      self.value = value
    }
  }

  /// A source with what each must say.
  public init(
    id: ID<Source>, idSpan: SourceSpan, type: Text, title: Text, issued: Text, status: Standing, statusSpan: SourceSpan
  ) {
    self.id = id
    self.idSpan = idSpan
    self.type = type
    self.title = title
    self.issued = issued
    self.status = status
    self.statusSpan = statusSpan
    note = nil
    authors = []
    editors = []
    fields = []
  }

  /// The value of a CSL field that has no property of its own.
  public subscript(field: String) -> Text? { fields.first { $0.name == field }?.value }
}

/// Somebody who wrote, checked or translated.
public struct Person: Sendable, Hashable {
  /// The id.
  public var id: ID<Person>
  /// Where the id is written.
  public var idSpan: SourceSpan
  /// The name as the person gives it.
  public var name: Text
  /// What they do.
  public var role: Text?
  /// The languages that they work in.
  public var languages: [LocaleTag]

  /// A person.
  public init(id: ID<Person>, idSpan: SourceSpan, name: Text, role: Text?, languages: [LocaleTag]) {
    self.id = id
    self.idSpan = idSpan
    self.name = name
    self.role = role
    self.languages = languages
  }
}

/// Who made a picture, from `images/credits.yaml`.
public struct ImageCredit: Sendable, Hashable {
  /// The file's path in the curriculum.
  public var path: String
  /// Where the file's name is written.
  public var span: SourceSpan
  /// Who made it: a person's id, or a name.
  public var by: Text
  /// Under which licence.
  public var licence: Text
  /// What it was drawn after: a source's id, or words.
  public var from: Text?

  /// A credit.
  public init(path: String, span: SourceSpan, by: Text, licence: Text, from: Text?) {
    self.path = path
    self.span = span
    self.by = by
    self.licence = licence
    self.from = from
  }
}
