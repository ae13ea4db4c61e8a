private import CascadeMarkup
private import CascadeText

/// Reads the awards of `curriculum.yaml`.
enum AwardReader {
  /// The keys of an award.
  static let shape = FieldShape(
    "an award",
    [
      .required("id", "by which other awards name it"),
      .required("title", "its name on the certificate"),
      .optional("attendance", "the per cent of the time to be present"),
      .optional("test", "the test to be passed"),
      .optional("after", "the award to be held before"),
      .optional("met", "checklists and questions to be met, each as module#id"),
      .optional("months", "how long it is valid"),
    ])

  /// The awards, in order; one without an id is left out.
  static func read(_ field: Field?, _ reader: inout FieldReader) -> [Award] {
    reader.maps(of: field, as: shape).compactMap { award($0, &reader) }
  }

  private static func award(_ fields: Fields, _ reader: inout FieldReader) -> Award? {
    let id: Reference<Award>? = reader.id(fields["id"])
    var award = Award(
      id: id?.id ?? ID(""), idSpan: id?.span ?? fields.start, title: reader.text("title", of: fields))
    award.attendance = reader.number(fields["attendance"], in: 0...100)
    award.test = reader.id(fields["test"])
    award.after = reader.id(fields["after"])
    award.met = reader.entries(of: fields["met"], "module#id").compactMap { reader.blockReference($0) }
    award.months = reader.number(fields["months"], in: 1...1200)
    return id == nil ? nil : award
  }
}
