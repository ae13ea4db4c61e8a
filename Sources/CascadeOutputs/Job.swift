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
  /// Looks at the whole file before it may appear; `nil` where there is nothing to judge.
  public var judge: Judge?

  /// Appends a part of the file to a sink.
  public typealias Part = @Sendable (inout ByteSink) throws(OutputError) -> Void

  /// Judges a finished file, whose next bytes `read` puts into a buffer; `read` gives their number, 0 at the end.
  public typealias Judge =
    @Sendable (_ read: (UnsafeMutableRawBufferPointer) throws(OutputError) -> Int) throws(OutputError) -> Void

  /// A file that one closure makes.
  public init(path: String, fingerprint: Fingerprint, judge: Judge? = nil, render: @escaping Part) {
    self.init(path: path, fingerprint: fingerprint, parts: [render], judge: judge)
  }

  /// A large file, of which several parts are made at once and put together in order.
  public init(path: String, fingerprint: Fingerprint, parts: [Part], judge: Judge? = nil) {
    self.path = path
    self.fingerprint = fingerprint
    self.parts = parts
    self.judge = judge
  }

  /// The whole file, in memory: for tests and small tools.
  ///
  /// - Throws: ``OutputError`` where a part or the judge does.
  public func artifact() throws(OutputError) -> Artifact {
    var sink = ByteSink()
    for part in parts { try part(&sink) }
    let bytes = sink.writer.bytes
    var offset = 0
    try judge? { (buffer) throws(OutputError) in
      let count = Swift.min(buffer.count, bytes.count - offset)
      buffer.copyBytes(from: bytes[offset..<offset + count])
      offset += count
      return count
    }
    return Artifact(path: path, bytes: bytes)
  }
}
