public import CascadeCurriculum

/// A text in a memory that is like the one that was looked up, with its translation made ready for that.
public struct MemoryMatch: Sendable {
  /// What was found, as it was remembered.
  public let pair: MemoryPair
  /// How like it is: 101 where the neighbours are the same too and a second person has read it, 100 where it is the same,
  /// else 50 to 99.
  public let score: Int
  /// The source that was found, with the codes of the text that was looked up.
  public let source: CodedText
  /// The translation, with the codes of the text that was looked up, and its numbers where they alone differ.
  public let target: CodedText

  /// How like it is, as offices count.
  public var band: MatchBand? { MatchBand(score: score) }
}
