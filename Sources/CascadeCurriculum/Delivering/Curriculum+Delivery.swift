import CascadeText

extension Curriculum {
  /// What `edition` in `locale` publishes. An edition's overlay that does not exist counts as none.
  ///
  /// Costs one walk over the text that it shows.
  public func delivery(of edition: Edition, in locale: LocaleTag) -> Delivery {
    var adapted = edition.overlay.flatMap { adaptations[$0.id] } ?? self
    // The words of drawings are read after the adaptations were made.
    adapted.pictureTexts = pictureTexts
    let translations = locale == language ? nil : translations[locale]
    if let translations { adapted.localize(with: translations) }
    adapted.takeFields(of: edition.overlay?.id, in: locale)
    let values = adapted.values(in: locale, under: edition.overlay?.id)
    let filter = ContentFilter(
      tier: edition.tier, overlay: edition.overlay?.id, keepsRestricted: edition.reader == .facilitator,
      isComplete: edition.isComplete, values: values, translations: translations)
    var delivery = Delivery(
      curriculum: adapted, edition: edition, locale: Locale(locale),
      values: DeliveredValues(values, areKept: edition.isComplete), translations: translations,
      reach: Delivery.Reach(of: edition, in: adapted, through: filter))
    delivery.differences = DifferenceFinder.differences(between: self, and: delivery)
    delivery.changedValues = ChangedValueFinder.changedValues(between: self, and: delivery)
    return delivery
  }

  /// Puts what `translations` say in the place of the words of front matter and YAML files. What has no translation, or
  /// one of other words than it has now, stays as it is.
  private mutating func localize(with translations: Translations) {
    updateWords { text, place in
      guard place.isTranslatable else { return }
      text.localize(from: place.path, with: translations)
    }
    for index in overlays.indices {
      let path = overlays[index].path
      overlays[index].title.localize(from: path, with: translations)
      overlays[index].banner?.localize(from: path, with: translations)
      for file in overlays[index].files.indices where overlays[index].files[file].language == language {
        let path = overlays[index].files[file].path
        for field in overlays[index].files[file].set.indices {
          overlays[index].files[file].set[field].value.localize(from: path, with: translations)
        }
      }
    }
  }

  /// Puts the words that the overlay `id` gives fields of modules in their place once more, now in the words of `locale`:
  /// they stand in files of its own. Words that it wrote in that language are what the edition says.
  private mutating func takeFields(of id: ID<Overlay>?, in locale: LocaleTag) {
    guard let overlay = overlays.first(where: { $0.id == id }) else { return }
    for file in overlay.files {
      guard case .module(let id)? = file.target, let place = index.modules[id] else { continue }
      for var field in file.set {
        if file.language != language, file.language == locale { field.value.wording = .translated }
        modules[place].take(field, [language, locale].contains(file.language) ? nil : file.language)
      }
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

extension Text {
  /// Puts what `translations` say of a text of the file `path` in the place of the words, unless it stands for others.
  fileprivate mutating func localize(from path: String, with translations: Translations) {
    guard let translation = translations[path, span.lower] else { return }
    let (source, codes) = FieldWording.read(string)
    guard translation.source == source else { return }
    string = FieldWording.string(translation.target, codes)
    wording = translation.wording
  }
}
