private import CascadeChecks
private import CascadeText

/// What there is to say about a check.
public struct Explanation: Sendable {
  private let check: Check

  /// The explanation of the check `id`; `nil` where there is none.
  public init?(of id: String) {
    guard let check = Check.named(CheckID(id)) else { return nil }
    self.check = check
  }

  /// The id of a check that was probably meant by `id`.
  public static func nearest(to id: String) -> String? {
    NearMiss.nearest(to: id, in: Check.all.map(\.id.description))
  }

  /// The explanation in plain text, folded at `width` letters.
  public func text(width: Int = 80) -> String { check.explained(width: width) }
}
