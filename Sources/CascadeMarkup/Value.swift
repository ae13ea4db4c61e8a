public import CascadeText

/// A YAML value with its place. Scalars are text: `12:45`, `1.10` and `no` stay what was typed.
public struct Value: Sendable, Hashable {
  /// What the value holds.
  public var content: Content
  /// The place of the value, with its quotes or brackets.
  public var span: SourceSpan

  /// Whether it is a scalar in quotes or a block of its own.
  public var isQuoted: Bool

  /// A value at `span`.
  public init(_ content: Content, at span: SourceSpan, isQuoted: Bool = false) {
    self.content = content
    self.span = span
    self.isQuoted = isQuoted
  }

  /// The forms of a value.
  public enum Content: Sendable, Hashable {
    /// Text; empty for `key:` with nothing after it.
    case scalar(String)
    /// A sequence.
    case list([Value])
    /// A mapping, in the order typed; of two equal keys the first stands.
    case map([Entry])
  }

  /// One key of a mapping and its value.
  public struct Entry: Sendable, Hashable {
    /// The key.
    public var key: String
    /// The place of the key.
    public var keySpan: SourceSpan
    /// Its value.
    public var value: Value

    /// The pair `key: value`.
    public init(key: String, keySpan: SourceSpan, value: Value) {
      self.key = key
      self.keySpan = keySpan
      self.value = value
    }
  }

  /// The text of a scalar; `nil` for a list or a map.
  public var scalar: String? {
    guard case .scalar(let text) = content else { return nil }
    return text
  }

  /// The elements of a list; `nil` for anything else.
  public var list: [Value]? {
    guard case .list(let values) = content else { return nil }
    return values
  }

  /// The entries of a map; `nil` for anything else.
  public var map: [Entry]? {
    guard case .map(let entries) = content else { return nil }
    return entries
  }

  /// The value of `key` in a map.
  public subscript(key: String) -> Value? { map?.first { $0.key == key }?.value }
}
