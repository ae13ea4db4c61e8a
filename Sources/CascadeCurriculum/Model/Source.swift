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
  /// Whoever else had a part in it, in the order typed.
  public var contributors: [Contributor]
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

  /// Those who had one part in a source.
  public struct Contributor: Sendable, Hashable {
    /// CSL's name for the part: `translator`, `director`, `container-author` …
    public var role: String
    /// Who had it, in order.
    public var names: [Name]

    /// Those who had the part `role`.
    public init(role: String, names: [Name]) {
      self.role = role
      self.names = names
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
    contributors = []
    fields = []
  }

  /// Those whom citations name it by: its authors, else its editors, else the first others that it names.
  public var makers: [Name] {
    [authors, editors].first { !$0.isEmpty } ?? contributors.first?.names ?? []
  }

  /// The value of a CSL field that has no property of its own.
  public subscript(field: String) -> Text? { fields.first { $0.name == field }?.value }
}
