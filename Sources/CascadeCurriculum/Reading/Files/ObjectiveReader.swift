private import CascadeMarkup
private import CascadeText

/// Reads the objectives of a module.
enum ObjectiveReader {
  /// The keys of an objective.
  static let shape = FieldShape(
    "an objective",
    [
      .required("id", "such as O1, by which questions and activities name it"),
      .required("can", "what a participant can do, beginning with a verb"),
      .required("level", "the Bloom level at which it is learned and tested"),
      .required("competencies", "the statements of the framework that it serves"),
      .optional("tiers", "whom it is for, if not everyone whom the module is for"),
    ])

  /// The objectives of a module that is for `tiers`; one without an id is left out.
  static func read(_ field: Field?, tiers: TierSet, _ reader: inout FieldReader) -> [Objective] {
    guard let field else { return [] }
    return reader.maps(of: field, as: shape, needsOne: true).compactMap { objective($0, tiers, &reader) }
  }

  private static func objective(_ fields: Fields, _ tiers: TierSet, _ reader: inout FieldReader) -> Objective? {
    let id: Reference<Objective>? = reader.id(fields["id"], .framework)
    let can = reader.text("can", of: fields)
    let level: BloomLevel? = reader.word(fields["level"])
    let competencies: [Reference<Competency.Statement>] = reader.references(
      fields["competencies"], .framework, needsOne: true)
    let own = self.tiers(fields["tiers"], tiers, &reader)
    guard let id else { return nil }
    return Objective(
      id: id.id, idSpan: id.span, can: can, level: level ?? .apply, levelSpan: fields["level"]?.span ?? fields.start,
      competencies: competencies, tiers: own)
  }

  /// The objective's own tiers, narrowed to the module's.
  private static func tiers(_ field: Field?, _ module: TierSet, _ reader: inout FieldReader) -> TierSet {
    guard let field, let own = reader.tiers(field) else { return module }
    let outside = own.subtracting(module)
    guard !outside.isEmpty else { return own }
    for value in field.value.list ?? [field.value] {
      guard let tier = value.scalar.flatMap(Tier.init(rawValue:)), outside.contains(tier) else { continue }
      reader.report(
        .tierOutsideModule, "the module is not for '\(tier.rawValue)', so no objective can be", at: value.span)
    }
    return own.intersection(module)
  }
}
