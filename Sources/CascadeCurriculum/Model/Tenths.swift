/// A number with one decimal, exact: 43 tenths is 4.3.
public struct Tenths: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number times ten.
  public let count: Int

  /// A number of tenths.
  public init(_ count: Int) { self.count = count }

  /// Reads `4`, `4.3`; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap({ Minutes(String($0)) }) else { return nil }
    guard parts.count <= 2 else { return nil }
    guard parts.count == 2 else {
      count = whole.count * 10
      return
    }
    guard parts[1].utf8.count == 1, let tenth = Minutes(String(parts[1])) else { return nil }
    count = whole.count * 10 + tenth.count
  }

  /// `4.3`.
  public var description: String { "\(count / 10).\(count % 10)" }

  /// By size.
  public static func < (left: Tenths, right: Tenths) -> Bool { left.count < right.count }
}
