private import CascadeMarkup
private import CascadeText

/// Reads the editions of `curriculum.yaml`.
enum EditionReader {
  /// The keys of an edition.
  static let shape = FieldShape(
    "an edition",
    [
      .required("id", "the name of its folder"),
      .required("reader", "who reads it: facilitator or participant"),
      .required("tier", "whom the course is for: trainer, supervisor or beat"),
      .required("locales", "the languages in which it is published"),
      .optional("overlay", "the country edition that is put in"),
      .optional("status", "draft or final, where it differs from the curriculum's"),
    ])

  /// The editions, in order; one without an id, reader or tier is left out.
  static func read(_ field: Field?, _ reader: inout FieldReader) -> [Edition] {
    reader.maps(of: field, as: shape).compactMap { edition($0, &reader) }
  }

  private static func edition(_ fields: Fields, _ reader: inout FieldReader) -> Edition? {
    let id: Reference<Edition>? = reader.id(fields["id"])
    if let id, id.id == Edition.completeID {
      reader.report(.badID, "'complete' is the built-in edition of everything; name this one otherwise", at: id.span)
    }
    let audience: Edition.Reader? = reader.word(fields["reader"])
    let tier: Tier? = reader.word(fields["tier"])
    let locales = reader.languageTags(fields["locales"], needsOne: true)
    let overlay: Reference<Overlay>? = reader.id(fields["overlay"])
    let status: PublicationStatus? = reader.word(fields["status"])
    guard let id, let audience, let tier else { return nil }
    return Edition(
      id: id.id, idSpan: id.span, reader: audience, tier: tier, locales: locales.map(\.tag),
      localeSpans: locales.map(\.span), overlay: overlay, status: status)
  }
}
