private import CascadeMarkup
package import CascadeText

/// What `people.yaml` says.
package struct PeopleFile: Hashable, Sendable {
  /// The people, in the order of the file.
  package var people: [Person]
  /// Findings silenced in the file.
  package var silences: [Silence]
}

/// Reads `people.yaml`.
package enum PeopleReader {
  /// The keys of the file.
  static let shape = FieldShape("a list of people", [.required("people", "the list itself"), .ignore])

  /// The people; `nil` where the file cannot be read.
  package static func read(_ file: SourceFile) -> Checked<PeopleFile?> {
    YAMLFile.read(file, as: shape) { fields, reader in
      PeopleFile(
        people: reader.maps(of: fields["people"], as: personShape).compactMap { person($0, &reader) },
        silences: SilenceReader.read(fields, &reader))
    }
  }

  /// The keys of a person.
  static let personShape = FieldShape(
    "a person",
    [
      .required("id", "by which modules and pictures name them"),
      .required("name", "as the person gives it"),
      .optional("role", "what they do"),
      .optional("languages", "the languages that they work in"),
    ])

  private static func person(_ fields: Fields, _ reader: inout FieldReader) -> Person? {
    let id: Reference<Person>? = reader.id(fields["id"])
    let person = Person(
      id: id?.id ?? ID(""), idSpan: id?.span ?? fields.start, name: reader.text("name", of: fields),
      role: reader.text(fields["role"]), languages: reader.languageTags(fields["languages"]).map(\.tag))
    return id == nil ? nil : person
  }
}
