public import CascadeCurriculum
public import CascadeText

/// Where a job puts the bytes of its file.
///
/// What is appended to ``writer`` is the file. A job whose file may be large calls ``drain()`` now and then, which hands
/// on what has gathered, so that the whole is never held at once.
public struct ByteSink {
  /// The bytes that have not been handed on yet.
  public var writer: ByteWriter
  /// The documents that judges accepted, each with the rules it was judged by, in the order in which they came.
  public private(set) var accepted: [Digest] = []
  private let known: Set<Digest>
  private let consumer: Consumer?

  /// Takes bytes that have gathered; throws where they cannot be stored.
  package typealias Consumer = ([UInt8]) throws(OutputError) -> Void

  /// How many bytes gather before ``drain()`` hands them on.
  package static let threshold = 1 << 18

  /// A sink that keeps all it is given.
  public init() {
    writer = ByteWriter()
    known = []
    consumer = nil
  }

  /// A sink that hands on what gathers in `writer` to `consumer`, or keeps it where there is none; judges accepted what
  /// is `known` when the file was made before.
  package init(writer: consuming ByteWriter, known: Set<Digest>, consumer: Consumer? = nil) {
    self.writer = writer
    self.known = known
    self.consumer = consumer
  }

  /// Has a document judged before it may appear, unless the same bytes were accepted by the same rules when the file
  /// that stands was made.
  ///
  /// - Parameters:
  ///   - document: What is judged, whole.
  ///   - rules: Covers all that the verdict depends on besides.
  ///   - judge: Throws where the document breaks a rule.
  public mutating func judge(
    _ document: [UInt8], by rules: Digest, _ judge: () throws(OutputError) -> Void
  ) throws(OutputError) {
    var builder = FingerprintBuilder("accepted")
    builder.add("rules", rules)
    builder.add("document", document)
    let verdict = builder.finish().digest
    if !known.contains(verdict) { try judge() }
    accepted.append(verdict)
  }

  /// Hands on what has gathered, if it is much; the job must not look back at it.
  ///
  /// - Throws: ``OutputError`` where it cannot be stored.
  public mutating func drain() throws(OutputError) {
    guard let consumer, writer.bytes.count >= Self.threshold else { return }
    try consumer(writer.bytes)
    writer.removeAll()
  }
}
