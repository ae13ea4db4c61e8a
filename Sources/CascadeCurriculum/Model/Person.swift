public import CascadeText

/// Somebody who wrote, checked or translated.
public struct Person: Sendable, Hashable {
  /// The id.
  public var id: ID<Person>
  /// Where the id is written.
  public var idSpan: SourceSpan
  /// The name as the person gives it.
  public var name: Text
  /// What they do.
  public var role: Text?
  /// The languages that they work in.
  public var languages: [LocaleTag]

  /// A person.
  public init(id: ID<Person>, idSpan: SourceSpan, name: Text, role: Text?, languages: [LocaleTag]) {
    self.id = id
    self.idSpan = idSpan
    self.name = name
    self.role = role
    self.languages = languages
  }
}
