public import CascadeText

/// Where a job puts the bytes of its file.
///
/// What is appended to ``writer`` is the file. A job whose file may be large calls ``drain()`` now and then, which hands
/// on what has gathered, so that the whole is never held at once.
public struct ByteSink {
  /// The bytes that have not been handed on yet.
  public var writer: ByteWriter
  private let consumer: Consumer?

  /// Takes bytes that have gathered; throws where they cannot be stored.
  package typealias Consumer = ([UInt8]) throws(OutputError) -> Void

  /// How many bytes gather before ``drain()`` hands them on.
  package static let threshold = 1 << 18

  /// A sink that keeps all it is given.
  public init() {
    writer = ByteWriter()
    consumer = nil
  }

  /// A sink that hands on what gathers in `writer` to `consumer`.
  package init(writer: consuming ByteWriter, consumer: @escaping Consumer) {
    self.writer = writer
    self.consumer = consumer
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
