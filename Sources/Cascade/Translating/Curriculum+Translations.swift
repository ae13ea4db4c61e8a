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
      translations[tag] = store.translations(into: tag, of: units, update, editions: editions)
    }
    return TranslationFinding.unreadable(store, in: own) + TranslationFinding.unusable(store, units, update)
      + releasedLocales.flatMap {
        TranslationFinding.unreleasable(store, into: $0, units, update, editions: finalEditions(in: $0))
      }
  }

  /// The final editions in a language.
  private func finalEditions(in tag: LocaleTag) -> [Edition] {
    editions.filter { ($0.status ?? status) == .final && $0.locales.contains(tag) }
  }

  /// The languages besides its own in which an edition is final.
  private var releasedLocales: [LocaleTag] {
    let final = editions.filter { ($0.status ?? status) == .final }
    return Set(final.flatMap(\.locales)).subtracting([language]).sorted()
  }
}
