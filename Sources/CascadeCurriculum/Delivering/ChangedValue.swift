/// A value that has other words in an edition of an overlay than in the curriculum.
public struct ChangedValue: Sendable {
  /// The name, as between double braces.
  public var name: String
  /// What the curriculum says.
  public var former: String
  /// What the edition says.
  public var current: String
  /// The protected blocks of the curriculum in which the edition shows it, in the order of the book; of one inside
  /// another, the outer.
  public var places: [Place]

  /// A protected block.
  public struct Place: Sendable {
    /// The module or page that holds it.
    public var file: FileID
    /// The block, as the edition's whole text has it.
    public var block: Block
    /// Its title.
    public var title: Difference.Title?
  }
}
