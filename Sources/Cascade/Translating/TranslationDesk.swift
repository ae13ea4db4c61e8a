internal import CascadeCurriculum
internal import CascadeText
internal import CascadeTranslation

/// A curriculum's texts and translations, laid side by side.
struct TranslationDesk {
  /// The language of the curriculum.
  let language: LocaleTag
  /// The texts of the curriculum, in reading order.
  let units: [Unit]
  /// The translations, brought up to date.
  private(set) var store: TranslationStore
  /// What the texts are called, and what became of each.
  let update: Ledger.Update
  /// The languages at hand.
  let locales: [LocaleTag]
  /// The glossary.
  let glossary: [Term]
  /// The same with its words in every language, for other programs.
  let terms: TermBank
  /// The files of translation as they lie in the folder.
  let files: [SourceFile]
  /// Their bytes, by path.
  private let former: [String: [UInt8]]

  /// Lays out `curriculum` with what `files` hold, for every language that there is anything in, and for `locales`.
  init(_ curriculum: Curriculum, _ files: [SourceFile], locales: [LocaleTag]) {
    let own = files.filter { TranslationPath($0.path) != nil }
    self.files = own
    glossary = curriculum.terms
    terms = TermBank(curriculum)
    former = Dictionary(own.map { ($0.path, $0.bytes) }) { first, _ in first }
    language = curriculum.language
    units = UnitExtractor.units(of: curriculum)
    store = TranslationStore(own)
    self.locales = Set(store.locales).union(locales).sorted()
    update = store.update(with: units, locales: self.locales)
    store.fillTerms(of: curriculum, units, update)
  }

  /// Whether nothing of the files has changed.
  var isUpToDate: Bool { changes.written.isEmpty && changes.removed.isEmpty }

  /// The files that differ from those in the folder: catalogues first, so that what is cut short is done again.
  var changes: (written: [SourceFile], removed: [String]) {
    let files = store.files(units, update, locales: locales)
    let paths = Set(files.map(\.path))
    let written = files.filter { former[$0.path] != $0.bytes }
    let removed = former.keys.filter { path in
      switch TranslationPath(path) {
      case .catalogue(let tag, _): locales.contains(tag) && !paths.contains(path)
      case .template: !paths.contains(path)
      case nil: false
      }
    }
    return (
      written.filter { !$0.path.hasSuffix(".pot") } + written.filter { $0.path.hasSuffix(".pot") }, removed.sorted()
    )
  }

  /// How far each language is.
  var progress: [TranslationStatus.Language] {
    locales.map { tag in
      let documents = store.catalogues[tag, default: [:]].sorted { $0.key < $1.key }
      return TranslationStatus.Language(
        locale: tag,
        documents: documents.map { TranslationStatus.Document(name: $0.key, progress: $0.value.progress) }
          .filter { $0.progress.units > 0 })
    }
  }

  /// Takes a file that came back in.
  mutating func merge(
    _ file: ReturnPackage, into tag: LocaleTag, as state: TranslationState?, by translator: String?
  ) -> MergeReport {
    store.merge(file, into: tag, units, update, as: state, by: translator)
  }

  /// Fills what `tag` has no translation of from what its catalogues and `files` have translated.
  mutating func fill(
    _ tag: LocaleTag, from files: [MemoryFile]
  ) throws(WorkspaceError) -> (report: FillReport, readings: [MemoryReading]) {
    let (memory, readings) = try memory(of: tag, files)
    do {
      return (try store.fill(tag, from: memory, units, update), readings)
    } catch {
      throw .memory(error)
    }
  }

  /// Fills what `tag` has no translation of with what only looks so.
  mutating func pseudoTranslate(into tag: LocaleTag) { store.pseudoTranslate(into: tag, units, update) }
}
