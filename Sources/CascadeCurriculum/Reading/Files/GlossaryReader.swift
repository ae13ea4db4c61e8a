private import CascadeMarkup
package import CascadeText

/// What `glossary.yaml` says.
package struct GlossaryFile: Hashable, Sendable {
  /// The terms, in the order of the file.
  package var terms: [Term]
  /// Findings silenced in the file.
  package var silences: [Silence]
}

/// Reads `glossary.yaml`.
package enum GlossaryReader {
  /// The keys of the file.
  static let shape = FieldShape("a glossary", [.required("terms", "the list of its terms"), .ignore])

  /// The glossary; `nil` where the file cannot be read.
  package static func read(_ file: SourceFile) -> Checked<GlossaryFile?> {
    YAMLFile.read(file, as: shape) { fields, reader in
      GlossaryFile(
        terms: reader.maps(of: fields["terms"], as: termShape).compactMap { term($0, &reader) },
        silences: SilenceReader.read(fields, &reader))
    }
  }

  /// The keys of a term.
  static let termShape = FieldShape(
    "a term",
    [
      .required("id", "by which links name it"),
      .required("term", "the word itself"),
      .required("definition", "what it means"),
      .optional("part", "the part of speech, such as noun"),
      .optional("note", "a remark for writers and translators"),
      .optional("see", "terms to see as well"),
      .optional("abbreviation", "the short form that the text may use"),
      .optional("in", "the word in other languages"),
    ])

  private static func term(_ fields: Fields, _ reader: inout FieldReader) -> Term? {
    let id: Reference<Term>? = reader.id(fields["id"])
    var term = Term(
      id: id?.id ?? ID(""), idSpan: id?.span ?? fields.start, term: reader.text("term", of: fields),
      definition: reader.text("definition", of: fields))
    term.part = reader.text(fields["part"])
    term.note = reader.text(fields["note"])
    term.see = reader.references(fields["see"])
    term.abbreviation = reader.text(fields["abbreviation"])
    term.equivalents = reader.pairs(of: fields["in"], "languages").compactMap { equivalent($0, &reader) }
    return id == nil ? nil : term
  }

  /// The keys of the word of one language.
  static let equivalentShape = FieldShape(
    "the word of a language",
    [.required("term", "the word itself"), .optional("confidence", "how sure it is: high, medium or low")])

  private static func equivalent(_ pair: Field, _ reader: inout FieldReader) -> Term.Equivalent? {
    let locale = reader.languageTag(key: pair.key, at: pair.keySpan)
    guard let fields = reader.fields(of: pair, as: equivalentShape) else { return nil }
    let confidence: Term.Confidence? = reader.word(fields["confidence"])
    guard let locale, let term = reader.text(fields["term"]) else { return nil }
    return Term.Equivalent(locale: locale, localeSpan: pair.keySpan, term: term, confidence: confidence)
  }
}
