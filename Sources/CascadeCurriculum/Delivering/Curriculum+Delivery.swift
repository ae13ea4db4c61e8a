import CascadeText

extension Curriculum {
  /// What `edition` in `locale` publishes. An edition's overlay that does not exist counts as none.
  ///
  /// Costs one walk over the text that it shows.
  public func delivery(of edition: Edition, in locale: LocaleTag) -> Delivery {
    var adapted = edition.overlay.flatMap { adaptations[$0.id] } ?? self
    let translations = locale == language ? nil : translations[locale]
    if let translations { adapted.localize(with: translations) }
    let values = adapted.values(in: locale, under: edition.overlay?.id)
    let filter = ContentFilter(
      tier: edition.tier, overlay: edition.overlay?.id, keepsRestricted: edition.reader == .facilitator,
      isComplete: edition.isComplete, values: values, translations: translations)
    return Delivery(
      curriculum: adapted, edition: edition, locale: Locale(locale),
      values: DeliveredValues(values, areKept: edition.isComplete), translations: translations,
      reach: Delivery.Reach(of: edition, in: adapted, through: filter))
  }

  /// Puts what `translations` say in the place of the words of front matter and YAML files. What has no translation, or
  /// one of other words than it has now, stays as it is.
  private mutating func localize(with translations: Translations) {
    updateWords { text, place in
      guard place.isTranslatable, let translation = translations[place.path, text.span.lower] else { return }
      let (source, codes) = FieldWording.read(text.string)
      guard translation.source == source else { return }
      text.string = FieldWording.string(translation.target, codes)
      text.wording = translation.wording
    }
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
