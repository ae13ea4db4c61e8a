/// The bytes of one file of a curriculum.
public struct SourceFile: Sendable {
  /// Relative to the curriculum's folder, with `/`.
  public let path: String
  /// The file's bytes, as they lie on disk.
  public let bytes: [UInt8]

  /// A file at `path` that holds `bytes`.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
