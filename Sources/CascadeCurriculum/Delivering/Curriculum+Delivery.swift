extension Curriculum {
  /// What `edition` in `locale` publishes. An edition's overlay that does not exist counts as none.
  ///
  /// Costs one walk over the text that it shows.
  public func delivery(of edition: Edition, in locale: LocaleTag) -> Delivery {
    let adapted = edition.overlay.flatMap { adaptations[$0.id] } ?? self
    let values = adapted.values(in: locale, under: edition.overlay?.id)
    let filter = ContentFilter(
      tier: edition.tier, overlay: edition.overlay?.id, keepsRestricted: edition.reader == .facilitator,
      isComplete: edition.isComplete, values: values)
    return Delivery(
      curriculum: adapted, edition: edition, locale: Locale(locale),
      values: DeliveredValues(values, areKept: edition.isComplete),
      reach: Delivery.Reach(of: edition, in: adapted, through: filter))
  }

  /// What the names between double braces stand for in `locale`, where an overlay's own come first.
  func values(in locale: LocaleTag, under overlay: ID<Overlay>?) -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    let own = overlays.first { $0.id == overlay }?.values ?? []
    for value in values + own {
      if let text = value.text(for: locale) ?? value.text(for: language) {
        result[value.name] = Array(text.string.utf8)
      }
    }
    return result
  }
}
