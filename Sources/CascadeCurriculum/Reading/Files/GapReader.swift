private import CascadeMarkup
private import CascadeText

/// Reads one gap of `needs.yaml`.
enum GapReader {
  /// The keys of a gap.
  static let shape = FieldShape(
    "a gap",
    [
      .required("id", "such as G05, by which modules name it"),
      .required("statement", "the gap in a sentence"),
      .required("competencies", "the statements of the framework that it concerns"),
      .required("importance", "how important people find it, 1 to 5"),
      .required("confidence", "how sure of themselves they are, 1 to 5"),
      .required("error", "the per cent of wrong answers"),
      .required("outside", "how often outside voices raised it: 0, 1 or 2"),
      .optional("status", "confirmed or single-source"),
      .optional("instruments", "the instruments that showed it"),
      .optional("note", "a remark"),
    ])

  /// The gap; `nil` without an id.
  static func read(_ fields: Fields, _ reader: inout FieldReader) -> Gap? {
    let scale = Tenths(10)...Tenths(50)
    let id: Reference<Gap>? = reader.id(fields["id"], .framework)
    var gap = Gap(
      id: id?.id ?? ID(""), idSpan: id?.span ?? fields.start,
      statement: reader.text("statement", of: fields),
      competencies: reader.references(fields["competencies"], .framework),
      importance: reader.tenths(fields["importance"], in: scale) ?? scale.lowerBound,
      confidence: reader.tenths(fields["confidence"], in: scale) ?? scale.upperBound,
      error: reader.number(fields["error"], in: 0...100) ?? 0,
      outside: reader.number(fields["outside"], in: 0...2) ?? 0)
    gap.status = reader.word(fields["status"])
    gap.instruments = reader.texts(fields["instruments"])
    gap.note = reader.text(fields["note"])
    return id == nil ? nil : gap
  }
}
