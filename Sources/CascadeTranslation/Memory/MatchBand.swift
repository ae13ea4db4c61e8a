/// How like a text in a memory is to the one that was looked up, as translators' offices count.
public enum MatchBand: String, Hashable, Sendable, CaseIterable {
  /// 101: the same text between the same neighbours, and a second person has read its translation.
  case inContext = "101"
  /// 100: the same text.
  case exact = "100"
  case from95 = "95-99"
  case from85 = "85-94"
  case from75 = "75-84"
  /// Told only where somebody asks.
  case from50 = "50-74"

  /// The band of `score`, from 0 to 101; `nil` below 50.
  public init?(score: Int) {
    switch score {
    case 101...: self = .inContext
    case 100: self = .exact
    case 95...99: self = .from95
    case 85...94: self = .from85
    case 75...84: self = .from75
    case 50...74: self = .from50
    default: return nil
    }
  }
}
