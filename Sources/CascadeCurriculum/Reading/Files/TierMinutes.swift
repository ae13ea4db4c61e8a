private import CascadeMarkup
private import CascadeText

/// Reads a module's minutes and tiers: a number with a list of tiers, or a number for each tier.
enum TierMinutes {
  /// The tiers as keys.
  static let shape = FieldShape(
    "'minutes' by tier", Tier.allCases.map { .optional($0.rawValue, "the minutes of that tier") })

  /// The minutes of each tier, and the tiers that the module is for: all where that cannot be read.
  static func read(_ fields: Fields, _ reader: inout FieldReader) -> (minutes: ByTier<Minutes>, tiers: TierSet) {
    guard let field = fields["minutes"] else { return (ByTier(), reader.tiers(fields["tiers"]) ?? .all) }
    switch field.value.content {
    case .map: return byTier(field, fields, &reader)
    case .list:
      reader.reportType(field, expected: "a whole number, or a number for each tier")
      return (ByTier(), reader.tiers(fields["tiers"]) ?? .all)
    case .scalar: return forAll(field, fields, &reader)
    }
  }

  private static func byTier(
    _ field: Field, _ fields: Fields, _ reader: inout FieldReader
  ) -> (minutes: ByTier<Minutes>, tiers: TierSet) {
    var minutes = ByTier<Minutes>()
    var tiers: TierSet = []
    guard let inner = reader.fields(of: field, as: shape) else { return (minutes, .all) }
    if inner.all.isEmpty { reader.reportEmpty(field, "tiers") }
    for tier in Tier.allCases {
      guard let value = inner[tier.rawValue] else { continue }
      tiers.insert(TierSet(tier))
      minutes[tier] = reader.minutes(value)
    }
    if let typed = fields["tiers"] {
      let isSame = typed.value.list?.compactMap(\.scalar).sorted() == tiers.tiers.map(\.rawValue).sorted()
      reader.report(
        .conflictingKeys, "'tiers' says again what 'minutes' says for each tier; leave one out", at: typed.keySpan,
        fixes: isSame ? reader.removal(of: typed) : [])
    }
    return (minutes, tiers.isEmpty ? .all : tiers)
  }

  private static func forAll(
    _ field: Field, _ fields: Fields, _ reader: inout FieldReader
  ) -> (minutes: ByTier<Minutes>, tiers: TierSet) {
    let minutes = reader.minutes(field)
    if fields["tiers"] == nil {
      let key = FieldShape.Key.required("tiers", "a list of those whom it is for, because its 'minutes' are one number")
      reader.reportMissing(key, of: ModuleFrontMatterReader.shape.noun, at: fields.span)
    }
    let tiers = reader.tiers(fields["tiers"]) ?? .all
    return (minutes.map { ByTier($0, for: tiers) } ?? ByTier(), tiers)
  }
}
