public import CascadeCurriculum

/// A text to be looked up in a memory.
public struct MemoryQuery: Sendable {
  /// The text.
  public var text: CodedText
  /// What its codes stand for.
  public var codes: [InlineCode]
  /// What kind of text it is; `nil` for any.
  public var kind: UnitKind?
  /// The texts around it; `nil` where nobody knows.
  public var context: MemoryContext?
  /// Whether no participant may read it.
  public var isRestricted: Bool

  /// The text `text`.
  public init(_ text: CodedText, codes: [InlineCode] = []) {
    self.text = text
    self.codes = codes
    kind = nil
    context = nil
    isRestricted = false
  }
}
