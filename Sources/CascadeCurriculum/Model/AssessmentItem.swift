/// A question, with its parts by node of the document.
public struct AssessmentItem: Sendable {
  /// The question's block, as an index of ``Content/blocks``; it has id, number, tiers and points' places.
  public var block: Int
  /// What kind of question it is.
  public var kind: Kind
  /// The objectives that it measures.
  public var objectives: [Reference<Objective>]
  /// The highest number of points, from 0.
  public var points: Int
  /// Whether a wrong answer fails the test whatever the sum.
  public var isRedLine: Bool
  /// What the question itself says of partial points; `nil` where the curriculum's `scoring` holds.
  public var typedPartialCredit: Bool?
  /// Whether part of the answer gives part of the points; settled once its kind is read.
  public var givesPartialCredit: Bool
  /// The points to reach.
  public var pass: Int?
  /// Where it may appear.
  public var use: Use
  /// How a short answer is marked.
  public var marking: Marking
  /// How many answers are asked for in a short question.
  public var need: Int?
  /// The nodes of the stem: the block's children that are no other part.
  public var stem: [Int]
  /// The options of single, multiple and true-or-false questions; the steps of an ordering question in the order of the
  /// document: the right one in facilitators' editions, another in participants'.
  public var options: [Option]
  /// The prompts of a matching question: cells of the table's left column that hold something.
  public var prompts: [Prompt]
  /// The choices of a matching question: distinct cells of the right column, in the order in which they are shown.
  public var choices: [Int]
  /// The order in which the steps of an ordering question are shown: indices of ``options``.
  public var shownOrder: [Int]
  /// The block of the model answer, as an index of ``Content/blocks``; `nil` for a participant.
  public var answer: Int?
  /// The number asked for and how far off it may be; `nil` for other kinds and for a participant.
  public var numeric: Numeric?
  /// The rubric; `nil` for other kinds and for a participant.
  public var rubric: Rubric?
  /// The block of the general feedback, as an index of ``Content/blocks``; `nil` for a participant.
  public var feedback: Int?

  /// The kinds of question.
  public enum Kind: String, Hashable, CaseIterable, Sendable {
    case single, multiple, truefalse, matching, ordering, short, numeric, essay
  }

  /// Where a question may appear.
  public enum Use: String, Hashable, CaseIterable, Sendable {
    /// In the handbook.
    case practice
    /// In test papers alone, never in the participant's book.
    case test
    /// In both.
    case both
  }

  /// How a short answer is marked.
  public enum Marking: String, Hashable, CaseIterable, Sendable {
    /// The answers are what a marker accepts.
    case hand
    /// The answers are the spellings that count.
    case exact
  }

  /// An option, or a step to be put in order.
  public struct Option: Sendable, Hashable {
    /// The list item's node.
    public var node: Int
    /// Whether it is right; `nil` for a participant and for steps.
    public var isRight: Bool?
    /// The node of the quote that is its feedback; `nil` without one and for a participant.
    public var feedback: Int?

    /// An option.
    public init(node: Int, isRight: Bool?, feedback: Int?) {
      self.node = node
      self.isRight = isRight
      self.feedback = feedback
    }
  }

  /// The left side of a pair.
  public struct Prompt: Sendable, Hashable {
    /// The cell's node.
    public var node: Int
    /// The choice that is right, as an index of ``AssessmentItem/choices``; `nil` for a participant.
    public var choice: Int?

    /// A prompt.
    public init(node: Int, choice: Int?) {
      self.node = node
      self.choice = choice
    }
  }

  /// The answer of a numeric question.
  public struct Numeric: Sendable, Hashable {
    /// The number, as typed.
    public var value: String
    /// How far off an answer may be, as typed; `nil` for not at all.
    public var within: String?

    /// A number and its tolerance.
    public init(value: String, within: String?) {
      self.value = value
      self.within = within
    }
  }

  /// A table of criteria; the columns after the first are headed by points.
  public struct Rubric: Sendable, Hashable {
    /// The rubric's block, as an index of ``Content/blocks``.
    public var block: Int
    /// The points that head the columns.
    public var points: [Int]
    /// The rows.
    public var criteria: [Criterion]

    /// A rubric.
    public init(block: Int, points: [Int], criteria: [Criterion]) {
      self.block = block
      self.points = points
      self.criteria = criteria
    }
  }

  /// One row of a rubric or checklist.
  public struct Criterion: Sendable, Hashable {
    /// The row's node; the item's in a checklist that is a list.
    public var row: Int
    /// Whether it must be met: it ends in a space and a star, which are no longer among its text.
    public var isRequired: Bool

    /// A criterion.
    public init(row: Int, isRequired: Bool) {
      self.row = row
      self.isRequired = isRequired
    }
  }

  /// A question of `kind` without its parts.
  public init(block: Int, kind: Kind) {
    self.block = block
    self.kind = kind
    objectives = []
    points = 1
    isRedLine = false
    typedPartialCredit = nil
    givesPartialCredit = false
    pass = nil
    use = .practice
    marking = .hand
    need = nil
    stem = []
    options = []
    prompts = []
    choices = []
    shownOrder = []
    answer = nil
    numeric = nil
    rubric = nil
    feedback = nil
  }
}
