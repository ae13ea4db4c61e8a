/// One finished file of an output, held in memory.
public struct Artifact: Hashable, Sendable {
  /// Where it lies inside the output tree, with `/`.
  public var path: String
  /// What it holds.
  public var bytes: [UInt8]

  /// A file at `path` that holds `bytes`.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
