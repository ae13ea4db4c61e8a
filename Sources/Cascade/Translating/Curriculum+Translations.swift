internal import CascadeCurriculum
internal import CascadeText
private import CascadeTranslation

extension Curriculum {
  /// Takes what the catalogues among `files` say, for its local-language editions; gives what is wrong with them.
  ///
  /// The catalogues may be older than the texts: what was edited since is stale.
  mutating func takeTranslations(from files: [SourceFile]) -> [Diagnostic] {
    let own = files.filter { TranslationPath($0.path) != nil }
    guard !own.isEmpty || !releasedLocales.isEmpty else { return [] }
    let store = TranslationStore(own)
    let units = UnitExtractor.units(of: self)
    let update = store.ledger.updated(with: units)
    for tag in store.locales where tag != language {
      translations[tag] = store.translations(into: tag, of: units, update, overlays: overlays.map(\.id))
    }
    return TranslationFinding.unreadable(store, in: own) + TranslationFinding.unusable(store, units, update)
      + releasedLocales.flatMap {
        TranslationFinding.unreleasable(store, into: $0, units, update, overlays: releasedOverlays(in: $0))
      }
  }

  /// The overlays of the final editions in a language; `nil` among them for one without.
  private func releasedOverlays(in tag: LocaleTag) -> Set<ID<Overlay>?> {
    Set(editions.filter { ($0.status ?? status) == .final && $0.locales.contains(tag) }.map { $0.overlay?.id })
  }

  /// The languages besides its own in which an edition is final.
  private var releasedLocales: [LocaleTag] {
    let final = editions.filter { ($0.status ?? status) == .final }
    return Set(final.flatMap(\.locales)).subtracting([language]).sorted()
  }
}
