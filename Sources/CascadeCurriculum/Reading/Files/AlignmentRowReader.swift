private import CascadeMarkup
private import CascadeText

/// Reads one row of an alignment.
enum AlignmentRowReader {
  /// The keys of a row.
  static let shape = FieldShape(
    "a row",
    [
      .required("course", "the code of the academy's course"),
      .optional("outcome", "the academy's outcome, if not the course as a whole"),
      .required("module", "our module that answers it"),
      .required("tier", "our tier: trainer, supervisor or beat"),
      .optional("minutes", "our minutes"),
      .required("fit", "how well it answers: full or part"),
      .optional("objectives", "our objectives that answer it"),
      .optional("taught-in", "the blocks in which it is taught"),
      .optional("assessed-by", "the questions that measure it"),
      .optional("change", "what would change at the academy"),
      .optional("owner", "who has to see to it"),
      .required("status", "how far it has come"),
      .optional("decision", "when it was decided"),
      .optional("next-review", "when it is looked at again"),
    ])

  /// The row; `nil` where its course, module, tier, fit or status cannot be read.
  static func read(_ fields: Fields, _ reader: inout FieldReader) -> Alignment.Row? {
    let course: Reference<Alignment.AcademyCourse>? = reader.id(fields["course"], .framework)
    let module: Reference<Module>? = reader.id(fields["module"])
    let tier: Tier? = reader.word(fields["tier"])
    let fit: Alignment.Fit? = reader.word(fields["fit"])
    let status: Alignment.Progress? = reader.word(fields["status"])
    let start = Reference<Module>(ID(""), at: fields.start)
    var row = Alignment.Row(
      span: fields.span, course: course ?? Reference(ID(""), at: fields.start), module: module ?? start,
      tier: tier ?? .trainer, fit: fit ?? .part, status: status ?? .proposed)
    row.outcome = reader.id(fields["outcome"], .framework)
    row.minutes = reader.minutes(fields["minutes"])
    row.minutesSpan = fields["minutes"]?.span ?? fields.span
    row.objectives = reader.references(fields["objectives"], .framework)
    row.taughtIn = reader.references(fields["taught-in"], .framework)
    row.assessedBy = reader.references(fields["assessed-by"], .framework)
    row.change = reader.text(fields["change"])
    row.owner = reader.text(fields["owner"])
    row.decision = reader.date(fields["decision"])
    row.nextReview = reader.date(fields["next-review"])
    let isWhole = course != nil && module != nil && tier != nil && fit != nil && status != nil
    return isWhole ? row : nil
  }
}
