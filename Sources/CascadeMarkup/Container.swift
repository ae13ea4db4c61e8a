public import CascadeText

/// What the opening line of a `:::` container says: `::: kind {#id key=value}`.
public struct Container: Sendable, Hashable {
  /// The kind, as typed.
  public var kind: String
  /// The place of the kind.
  public var kindSpan: SourceSpan
  /// The id that `#id` gives; `nil` without one.
  public var id: String?
  /// The place of the id, without its `#`; the place of the kind where there is none.
  public var idSpan: SourceSpan
  /// The `key=value` pairs in the order typed; a repeated key stands twice.
  public var attributes: [Attribute]
  /// The opening line, from its first colon to its last character.
  public var opener: SourceSpan
  /// The closing line; `nil` where the container is never closed.
  public var closer: SourceSpan?
  /// How many containers it lies in.
  public var depth: Int

  /// A container of `kind` that opens at `opener`.
  public init(kind: String, kindSpan: SourceSpan, opener: SourceSpan) {
    self.kind = kind
    self.kindSpan = kindSpan
    id = nil
    idSpan = kindSpan
    attributes = []
    self.opener = opener
    closer = nil
    depth = 0
  }

  /// One `key=value` pair.
  public struct Attribute: Sendable, Hashable {
    /// The key.
    public var key: String
    /// The place of the key.
    public var keySpan: SourceSpan
    /// The value, without quotes.
    public var value: String
    /// The place of the value, without quotes.
    public var valueSpan: SourceSpan
    /// Whether the key stands on the same line before.
    public var isRepeated = false

    /// The pair `key=value`.
    public init(key: String, keySpan: SourceSpan, value: String, valueSpan: SourceSpan) {
      self.key = key
      self.keySpan = keySpan
      self.value = value
      self.valueSpan = valueSpan
    }
  }

  /// The first attribute named `key`.
  public func attribute(_ key: String) -> Attribute? { attributes.first { $0.key == key } }

  /// The value of the first attribute named `key`.
  public subscript(key: String) -> String? { attribute(key)?.value }
}
