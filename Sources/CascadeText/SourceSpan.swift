/// A half-open range of UTF-8 bytes in one source file: 8 bytes, because nearly everything in a curriculum has one.
public struct SourceSpan: Hashable, Sendable, BitwiseCopyable {
  private let first: UInt32
  private let last: UInt32

  /// A span from `lower` up to, not including, `upper`, both from 0 to 4,294,967,295; an `upper` below `lower` gives an
  /// empty span at `lower`, and what lies outside that range is the nearest end of it.
  public init(_ lower: Int, _ upper: Int) {
    first = UInt32(clamping: lower)
    last = Swift.max(first, UInt32(clamping: upper))
  }

  /// The offset of the first byte, from 0.
  public var lower: Int { Int(first) }

  /// The offset after the last byte; never below `lower`.
  public var upper: Int { Int(last) }

  /// The span that covers nothing, at the start of a file.
  public static let start = SourceSpan(0, 0)

  /// The number of bytes.
  public var count: Int { upper - lower }

  /// Whether the span covers no byte.
  public var isEmpty: Bool { upper == lower }

  /// The span as a range of offsets.
  public var range: Range<Int> { lower..<upper }

  /// Whether `other` lies inside this span; a span contains itself.
  public func contains(_ other: SourceSpan) -> Bool { lower <= other.lower && other.upper <= upper }

  /// The span cut down to `0..<count`, for offsets that a foreign parser reported.
  public func clamped(to count: Int) -> SourceSpan {
    SourceSpan(Swift.min(Swift.max(0, lower), count), Swift.min(Swift.max(0, upper), count))
  }
}

extension SourceSpan: Comparable {
  /// By start, then by end.
  public static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    (left.lower, left.upper) < (right.lower, right.upper)
  }
}
