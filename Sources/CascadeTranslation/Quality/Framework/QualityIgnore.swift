public import CascadeText
private import CascadeCurriculum

/// What a translator set aside with a reason: `cascade: ok punctuation/doubled-word "reduplication" 1a2b3c4d`.
///
/// The last word is taken from the target, so that the entry lapses when the target changes.
public struct QualityIgnore: Hashable, Sendable {
  /// The check whose findings are set aside.
  public let check: CheckID
  /// Why the target is right.
  public let reason: String
  /// What the target was: eight hexadecimal digits.
  public let hash: String

  private static let prefix = "cascade: ok "

  /// Sets findings of `check` on `unit` aside as long as its target stays.
  public init(_ check: CheckID, reason: String, for unit: QualityUnit) {
    self.check = check
    self.reason = reason.replacing("\"", with: "'").replacing("\n", with: " ")
    hash = Self.hash(of: unit.targetTokens)
  }

  /// Reads a translator's comment; `nil` where it is not such a line, or says no reason.
  public init?(comment: String) {
    guard let match = comment.wholeMatch(of: /\s*cascade:\s+ok\s+([a-z0-9\/-]+)\s+"([^"]*)"\s+([0-9a-f]{8})\s*/),
      !match.2.allSatisfy(\.isWhitespace)
    else { return nil }
    check = CheckID(String(match.1))
    reason = String(match.2)
    hash = String(match.3)
  }

  /// The line as it stands in a translator's comment.
  public var comment: String { "\(Self.prefix)\(check) \"\(reason)\" \(hash)" }

  /// Whether the target of `unit` is what it was.
  public func holds(for unit: QualityUnit) -> Bool { hash == Self.hash(of: unit.targetTokens) }

  private static func hash(of target: String) -> String { String(Digest(of: Array(target.utf8)).description.prefix(8)) }
}
