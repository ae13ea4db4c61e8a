public import CascadeCurriculum
private import CascadeText

/// One file to make. Its parts read nothing that `fingerprint` does not cover.
public struct Job: Sendable {
  /// Where the file lies inside the output tree: see ``OutputPath``.
  public var path: String
  /// Covers all that the file is made from; while it stays the same, the file that stands is good.
  public var fingerprint: Fingerprint
  /// What makes the file, one after the other; most jobs have one part.
  public var parts: [Part]

  /// Appends a part of the file to a sink; has judged there what a schema must accept before it may appear.
  public typealias Part = @Sendable (inout ByteSink) throws(OutputError) -> Void

  /// A file that one closure makes.
  public init(path: String, fingerprint: Fingerprint, render: @escaping Part) {
    self.init(path: path, fingerprint: fingerprint, parts: [render])
  }

  /// A large file, of which several parts are made at once and put together in order.
  public init(path: String, fingerprint: Fingerprint, parts: [Part]) {
    self.path = path
    self.fingerprint = fingerprint
    self.parts = parts
  }

  /// The whole file, in memory: for tests and small tools.
  ///
  /// - Throws: ``OutputError`` where a part does.
  public func artifact() throws(OutputError) -> Artifact {
    var sink = ByteSink()
    for part in parts { try part(&sink) }
    return Artifact(path: path, bytes: sink.writer.bytes)
  }
}
