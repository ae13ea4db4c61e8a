public import CascadeText

/// A source, with the names of the Citation Style Language (CSL 1.0.2) for its fields.
public struct Source: Sendable, Hashable {
  /// The key that citations name.
  public var id: ID<Source>
  /// Where the key is written.
  public var idSpan: SourceSpan
  /// CSL's type: `book`, `legislation`, `article-journal` …
  public var type: Text
  /// The title.
  public var title: Text
  /// When it came out.
  public var issued: Text
  /// How sure its data are.
  public var status: Standing
  /// Where the status is written.
  public var statusSpan: SourceSpan
  /// A remark.
  public var note: Text?
  /// Its authors, in order.
  public var authors: [Name]
  /// Its editors, in order.
  public var editors: [Name]
  /// Every other CSL field, in the order typed: `container-title`, `DOI`, `number` …
  public var fields: [Field]

  /// A person or a body.
  public struct Name: Sendable, Hashable {
    /// The family name, or the whole name of a body.
    public var family: Text
    /// The given names; `nil` for a body.
    public var given: Text?

    /// A name.
    public init(family: Text, given: Text?) {
      self.family = family
      self.given = given
    }
  }

  /// One CSL field.
  public struct Field: Sendable, Hashable {
    /// CSL's name.
    public var name: String
    /// Its value.
    public var value: Text

    /// A field.
    public init(name: String, value: Text) {
      self.name = name
      self.value = value
    }
  }

  /// A source with what each must say.
  public init(
    id: ID<Source>, idSpan: SourceSpan, type: Text, title: Text, issued: Text, status: Standing, statusSpan: SourceSpan
  ) {
    self.id = id
    self.idSpan = idSpan
    self.type = type
    self.title = title
    self.issued = issued
    self.status = status
    self.statusSpan = statusSpan
    note = nil
    authors = []
    editors = []
    fields = []
  }

  /// The value of a CSL field that has no property of its own.
  public subscript(field: String) -> Text? { fields.first { $0.name == field }?.value }
}
