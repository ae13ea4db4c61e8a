/// What became of a unit between two states of a curriculum.
public enum UnitChange: Hashable, Sendable {
  /// The same text in the same place.
  case same
  /// The same text elsewhere.
  case moved
  /// Another text that says the same: case, punctuation, spaces or the kind of a mark changed, and no number, negation,
  /// modal verb or term.
  case cosmetic
  /// Another text; how like the old one it is, from 0 to 100.
  case edited(Int)
  /// The first part of a text that was parted.
  case split
  /// Texts that were joined.
  case merged
  /// A part of a text whose first part kept the id: the old unit that it was part of, as an index.
  case splitOff(from: Int)
  /// A text that was not there.
  case new
}

extension UnitAligner {
  /// What a new unit is.
  public struct Match: Hashable, Sendable {
    /// The old unit, as an index; `nil` for one that takes a new id.
    public var old: Int?
    /// What happened to it.
    public var change: UnitChange
  }
}
