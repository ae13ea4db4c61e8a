/// A word of the glossary and how a language says it.
public struct QualityTerm: Hashable, Sendable {
  /// What the source calls it, singular: `use of force`, `force`.
  public let source: [String]
  /// What the translation should call it.
  public let preferred: String
  /// What it may call it too.
  public let allowed: [String]
  /// What it must not call it, because that means something else.
  public let forbidden: [String]

  /// A word and how a language says it.
  public init(_ source: [String], preferred: String, allowed: [String] = [], forbidden: [String] = []) {
    self.source = source
    self.preferred = preferred
    self.allowed = allowed
    self.forbidden = forbidden
  }
}
