/// What a curriculum's folder is read with.
public struct LoadOptions: Sendable {
  /// The endings, without their dot, of the files that are read as text; all others are only listed.
  public var textEndings: Set<String>
  /// The most bytes that a text file may have.
  public var limit: Int
  /// How many files are read at once.
  public var workers: Int

  /// The most bytes that a text file may have where nobody says otherwise: 64 MB.
  public static let standardLimit = 64 << 20

  /// Options of which those not given are the usual ones.
  public init(
    textEndings: Set<String> = ["md", "yaml", "yml", "po", "pot"], limit: Int = standardLimit,
    workers: Int = Workers.available
  ) {
    self.textEndings = textEndings
    self.limit = limit
    self.workers = workers
  }
}
