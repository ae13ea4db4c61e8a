private import CascadeMarkup
package import CascadeText

/// What `sources.yaml` says.
package struct SourcesFile: Hashable, Sendable {
  /// The sources, in the order of the file.
  package var sources: [Source]
  /// Findings silenced in the file.
  package var silences: [Silence]
}

/// Reads `sources.yaml`, whose keys are those of the Citation Style Language.
package enum SourcesReader {
  /// The keys of the file.
  static let shape = FieldShape("a list of sources", [.required("sources", "the list itself"), .ignore])

  /// The sources; `nil` where the file cannot be read.
  package static func read(_ file: SourceFile) -> Checked<SourcesFile?> {
    YAMLFile.read(file, as: shape) { fields, reader in
      SourcesFile(
        sources: reader.maps(of: fields["sources"], as: sourceShape).compactMap { source($0, &reader) },
        silences: SilenceReader.read(fields, &reader))
    }
  }

  /// The keys of a source.
  static let sourceShape = FieldShape(
    "a source",
    [
      .required("id", "the key that citations name"),
      .required("type", "what it is, such as book or legislation"),
      .required("title", "its title"),
      .required("issued", "when it came out"),
      .required("status", "how sure its data are: checked, confident or unverified"),
      .optional("note", "a remark"),
      .optional("author", "the list of its authors"),
      .optional("editor", "the list of its editors"),
    ] + CitationStyle.roles.map { .optional($0, "a list of names, like author") }
      + (CitationStyle.dates + CitationStyle.texts).map { .optional($0, "as in the Citation Style Language") })

  private static func source(_ fields: Fields, _ reader: inout FieldReader) -> Source? {
    let id: Reference<Source>? = reader.id(fields["id"])
    let type = fields["type"].flatMap { field in
      reader.word(field, of: CitationStyle.types).map { Text($0, at: field.span) }
    }
    var source = Source(
      id: id?.id ?? ID(""), idSpan: id?.span ?? fields.start, type: type ?? Text("document", at: fields.start),
      title: reader.text("title", of: fields), issued: issued(fields, &reader),
      status: reader.word(fields["status"]) ?? .confident, statusSpan: fields["status"]?.span ?? fields.start)
    source.note = reader.text(fields["note"])
    source.authors = names(fields["author"], &reader)
    source.editors = names(fields["editor"], &reader)
    source.contributors = fields.all.filter { CitationStyle.roles.contains($0.key) }.map { field in
      Source.Contributor(role: field.key, names: names(field, &reader))
    }
    source.fields = others(fields, &reader)
    return id == nil ? nil : source
  }

  private static func issued(_ fields: Fields, _ reader: inout FieldReader) -> Text {
    guard let field = fields["issued"], reader.period(field), let text = field.value.scalar else {
      return Text("", at: fields["issued"]?.span ?? fields.start)
    }
    return Text(text, at: field.span)
  }

  /// The CSL fields without a property of their own, in the order typed.
  private static func others(_ fields: Fields, _ reader: inout FieldReader) -> [Source.Field] {
    fields.all.compactMap { field in
      let isDate = CitationStyle.dates.contains(field.key)
      guard isDate || CitationStyle.texts.contains(field.key) else { return nil }
      if isDate, !reader.period(field) { return nil }
      return reader.text(field).map { Source.Field(name: field.key, value: $0) }
    }
  }

  /// The keys of a name.
  static let nameShape = FieldShape(
    "a name",
    [
      .optional("family", "the family name"),
      .optional("given", "the given names"),
      .optional("literal", "the whole name of a body"),
    ])

  private static func names(_ field: Field?, _ reader: inout FieldReader) -> [Source.Name] {
    reader.maps(of: field, as: nameShape).compactMap { fields in
      let given = reader.text(fields["given"])
      if let literal = fields["literal"] {
        if let family = fields["family"] ?? fields["given"] {
          reader.report(
            .conflictingKeys, "a name is 'literal', or 'family' with 'given'; not both", at: family.keySpan)
        }
        return reader.text(literal).map { Source.Name(family: $0, given: nil) }
      }
      guard let family = fields["family"] else {
        let key = FieldShape.Key.required("family", "or 'literal' for the whole name of a body")
        reader.reportMissing(key, of: nameShape.noun, at: fields.span)
        return nil
      }
      return reader.text(family).map { Source.Name(family: $0, given: given) }
    }
  }
}
