public import CascadeText

/// `[@key, art. 19(1); @other, para. 3]`: one or more sources, each with a place inside it.
public struct Citation: Sendable, Hashable {
  /// The whole citation, with its brackets.
  public var span: SourceSpan
  /// The sources, in the order typed.
  public var items: [Item]

  /// A citation of `items` at `span`.
  public init(span: SourceSpan, items: [Item]) {
    self.span = span
    self.items = items
  }

  /// One source.
  public struct Item: Sendable, Hashable {
    /// The source's id.
    public var key: String
    /// The place of the key, without its `@`.
    public var keySpan: SourceSpan
    /// What follows the comma, such as `art. 19(1)`; `nil` without one.
    public var locator: String?
    /// The place of the locator; an empty span after the key where there is none.
    public var locatorSpan: SourceSpan

    /// The source `key`, at `locator`.
    public init(key: String, keySpan: SourceSpan, locator: String?, locatorSpan: SourceSpan) {
      self.key = key
      self.keySpan = keySpan
      self.locator = locator
      self.locatorSpan = locatorSpan
    }
  }
}
