/// How much work a text is, by what is known of it: the columns of a report, in its order.
public enum WordClass: String, Hashable, Sendable, CaseIterable {
  /// Translated by a person, for the text as it is.
  case done
  /// Drafted by a machine, and nobody has read it.
  case machine
  case inContext = "101"
  case exact = "100"
  /// The same text stands before it in its document, and has to be translated there.
  case repeated
  case from95 = "95-99"
  case from85 = "85-94"
  case from75 = "75-84"
  /// Counted as new where nobody asks.
  case from50 = "50-74"
  case new

  /// The class of what is in `band` of a memory.
  init(_ band: MatchBand?) {
    switch band {
    case .inContext: self = .inContext
    case .exact: self = .exact
    case .from95: self = .from95
    case .from85: self = .from85
    case .from75: self = .from75
    case .from50: self = .from50
    case nil: self = .new
    }
  }
}

/// How many words of texts are in each class.
public struct WordCounts: Hashable, Sendable {
  private var counts: [WordClass: Int] = [:]

  /// No words.
  public init() {}

  /// The words in `column`.
  public subscript(column: WordClass) -> Int { counts[column] ?? 0 }

  /// All words.
  public var total: Int { counts.values.reduce(0, +) }

  /// Adds `words` to `column`.
  public mutating func add(_ words: Int, to column: WordClass) { counts[column, default: 0] += words }
}
