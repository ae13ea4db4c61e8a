/// A value with what there is to say about the text that it came from.
public struct Checked<Value: Sendable>: Sendable {
  /// The value, as good as the text allows.
  public var value: Value
  /// What there is to say of the text, in no particular order.
  public var diagnostics: [Diagnostic]

  /// A value and its diagnostics.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}
