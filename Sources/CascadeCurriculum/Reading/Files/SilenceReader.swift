private import CascadeMarkup
private import CascadeText

/// Reads `ignore`: the findings that an author silences, each with its reason.
package enum SilenceReader {
  /// The keys of one entry.
  static let shape = FieldShape(
    "an entry of 'ignore'",
    [
      .required("check", "the id of the finding or its category"),
      .optional("at", "the block or key where it is silenced"),
      .required("reason", "why it is silenced"),
    ])

  /// The silences of a file, from its key `ignore`.
  package static func read(_ fields: Fields, _ reader: inout FieldReader) -> [Silence] {
    guard let field = fields["ignore"] else { return [] }
    return read(field, &reader)
  }

  /// The silences that the key `ignore` holds.
  static func read(_ field: Field, _ reader: inout FieldReader) -> [Silence] {
    reader.maps(of: field, as: shape).compactMap { entry in
      guard let check = reader.text(entry["check"]), let reason = reader.text(entry["reason"]) else { return nil }
      return Silence(check: check, at: reader.text(entry["at"]), reason: reason, span: entry.span)
    }
  }
}
