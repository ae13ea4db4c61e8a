public import CascadeCurriculum
public import CascadeText

/// The translations of a curriculum as they lie in its folder: which texts there are, and what each says in each language.
public struct TranslationStore: Sendable {
  /// The texts and their ids.
  public private(set) var ledger: Ledger
  /// What each document says, by language and name.
  public private(set) var catalogues: [LocaleTag: [String: Catalogue]]
  /// What of the files could not be read.
  public private(set) var faults: [Fault]
  /// The comments of catalogues that are meant for the tool and say nothing to it: who stands for a translation is not
  /// known there.
  public private(set) var strays: [Fault]

  /// A part of a file that could not be read.
  public struct Fault: Hashable, Sendable {
    /// The file, relative to the curriculum's folder.
    public var path: String
    /// What could not be read, and on which line.
    public var fault: POReader.Fault
  }

  /// A store without anything in it.
  public init() {
    ledger = Ledger()
    catalogues = [:]
    faults = []
    strays = []
  }

  /// Reads the store from the files of a curriculum's folder; those that are no translations are passed over.
  public init(_ files: some Sequence<SourceFile>) {
    self.init()
    let files = files.compactMap { file in TranslationPath(file.path).map { (file, $0) } }
    for case (let file, .template(let document)) in files {
      faults += ledger.add(template: file.bytes, of: document).map { Fault(path: file.path, fault: $0) }
    }
    let ledger = ledger
    for case (let file, .catalogue(let tag, let document)) in files {
      let read = Catalogue.read(file.bytes, locale: tag, document: document) { id in
        ledger.entries.first { $0.id == id }?.unit.text
      }
      catalogues[tag, default: [:]][document] = read.catalogue
      faults += read.faults.map { Fault(path: file.path, fault: $0) }
      strays += read.catalogue.strays.map { Fault(path: file.path, fault: $0) }
    }
  }

  /// The languages that there is anything in, sorted.
  public var locales: [LocaleTag] { catalogues.keys.sorted() }

  /// What is translated into a language, by id.
  public func messages(of tag: LocaleTag) -> [UnitID: Message] {
    byID(tag) { !$0.isGone && $0.isTranslated }
  }

  /// The texts that a language has a translation of, or that somebody has begun to translate: no program fills them.
  func begun(in tag: LocaleTag) -> Set<UnitID> { Set(byID(tag) { !$0.isGone && $0.isBegun }.keys) }

  /// The messages of a language that `isWanted`, by id. Where two documents have one, it is that of the first by name,
  /// unless nothing uses it there, or somebody has translated it in the other alone.
  private func byID(_ tag: LocaleTag, where isWanted: (Message) -> Bool = { _ in true }) -> [UnitID: Message] {
    let catalogues = catalogues[tag, default: [:]].sorted { $0.key < $1.key }
    let messages = catalogues.lazy.flatMap(\.value.messages).filter(isWanted)
    return Dictionary(messages.map { ($0.id, $0) }) { $0.preferred(to: $1) }
  }

  /// What the document says in a language; without translations where there is no catalogue.
  func catalogue(_ tag: LocaleTag, _ document: String) -> Catalogue {
    catalogues[tag]?[document] ?? Catalogue(locale: tag, document: document)
  }
}

// MARK: - Bringing up to date

extension TranslationStore {
  /// Finds out which texts a curriculum has now, `units` in its order, and brings the catalogues of `locales` up to date.
  ///
  /// What was translated keeps its translation wherever it went; what was edited keeps it and is stale.
  public mutating func update(with units: [Unit], locales: [LocaleTag]) -> Ledger.Update {
    let update = ledger.updated(with: units)
    ledger = update.ledger
    let byDocument = Dictionary(grouping: units.indices) { units[$0].document }
    let restricted = units.indices.filter { units[$0].isRestricted }
    let hidden = (ids: Set(restricted.map { update.units[$0].id }), texts: Set(restricted.map { units[$0].tokens }))
    for tag in locales {
      let former = catalogues[tag] ?? [:]
      // A text that moved takes its translation along.
      let known = byID(tag)
      for document in Set(byDocument.keys).union(former.keys) {
        let places = (byDocument[document] ?? []).filter { units[$0].isWanted(in: tag) }
        catalogues[tag, default: [:]][document] = catalogue(tag, document).updated(
          with: places.map { update.units[$0] }, places.map { units[$0].tokens }, known: known)
        // What was for all to read when it was offered may be restricted now.
        catalogues[tag]?[document]?.withdrawOffers(for: hidden.texts, except: hidden.ids)
      }
      dropDuplicates(in: tag)
    }
    return update
  }

  /// A translation that is used in one document is not kept as gone in another; a catalogue without anything goes.
  private mutating func dropDuplicates(in tag: LocaleTag) {
    let used = Set(catalogues[tag, default: [:]].values.flatMap { $0.messages.filter { !$0.isGone }.map(\.id) })
    for document in catalogues[tag, default: [:]].keys.sorted() {
      catalogues[tag]?[document]?.forget(gone: used)
      if catalogues[tag]?[document]?.messages.isEmpty ?? true { catalogues[tag]?[document] = nil }
    }
  }

  /// The files of the store: the templates, and the catalogues of `locales`, by path. `units`, whose ids are those of
  /// `update`, say what helps to translate each text. What is restricted, and the order of what is to be put in order, is
  /// left out of the catalogues where `leavesOutRestricted` says so.
  public func files(
    _ units: [Unit], _ update: Ledger.Update, locales: [LocaleTag], leavesOutRestricted: Bool = false
  ) -> [SourceFile] {
    let known = zip(update.units, units)
    let excluded = Set(known.lazy.filter { $1.isRestricted }.map(\.0.id))
    let ordered = Set(known.lazy.filter { $1.isOrderAnAnswer }.map(\.0.id))
    let notes = Dictionary(zip(update.units.map(\.id), units)) { first, _ in first }
    var files = ledger.templates().map {
      SourceFile(path: TranslationPath.template(document: $0.document).path, bytes: $0.bytes)
    }
    for tag in locales {
      for (document, catalogue) in catalogues[tag, default: [:]].sorted(by: { $0.key < $1.key }) {
        let kept = leavesOutRestricted ? catalogue.without(excluded, ordered: ordered) : catalogue
        guard !kept.messages.isEmpty else { continue }
        let bytes = kept.bytes { id in
          notes[id].map { (TranslatorNotes.lines(of: $0), $0.path) } ?? ([], "")
        }
        files.append(SourceFile(path: TranslationPath.catalogue(tag, document: document).path, bytes: bytes))
      }
    }
    return files
  }
}

extension TranslationStore {
  /// What goes out to translators into `tag`: a package for each document, `units` in their order.
  public func packages(
    into tag: LocaleTag, from language: LocaleTag, _ units: [Unit], _ update: Ledger.Update
  ) -> [TranslationPackage] {
    var documents: [TranslationPackage.Document] = []
    let messages = byID(tag) { !$0.isGone }
    for (unit, known) in zip(units, update.units) where unit.isWanted(in: tag) {
      if documents.last?.name != unit.document {
        documents.append(TranslationPackage.Document(name: unit.document, path: unit.path, units: []))
      }
      documents[documents.count - 1].units.append(
        TranslationUnit(
          unit, id: known.id, message: messages[known.id], notes: Array(TranslatorNotes.lines(of: unit).dropFirst())))
    }
    return documents.map { TranslationPackage(from: language, to: tag, documents: [$0]) }
  }
}

// MARK: - Taking in

extension TranslationStore {
  /// Changes the catalogue of `document` in the language `tag`.
  mutating func change<Result>(
    _ tag: LocaleTag, _ document: String, _ body: (inout Catalogue) -> Result
  ) -> Result {
    // Taken out for as long as it changes, so that nothing of it is copied.
    var changed =
      catalogues[tag, default: [:]].removeValue(forKey: document) ?? Catalogue(locale: tag, document: document)
    defer { catalogues[tag, default: [:]][document] = changed }
    return body(&changed)
  }
}

extension TranslationStore {
  /// Takes the glossary's words for its terms over, as drafts, where the terms are not translated otherwise.
  public mutating func fillTerms(of curriculum: Curriculum, _ units: [Unit], _ update: Ledger.Update) {
    let places = Dictionary(
      units.indices.lazy.filter { units[$0].kind == .term }.map { (units[$0].span.lower, $0) }
    ) { first, _ in first }
    for tag in locales {
      let begun = begun(in: tag)
      for term in curriculum.terms {
        guard let place = places[term.term.span.lower], !begun.contains(update.units[place].id),
          let word = term.equivalents.first(where: { $0.locale == tag })
        else { continue }
        let words = CodedText(word.term.string).tokens([])
        _ = change(tag, units[place].document) {
          $0.take(words, for: update.units[place].id, .machine, from: units[place].tokens)
        }
      }
    }
  }

  /// Fills what the language `tag` has no translation of with one that only looks so.
  public mutating func pseudoTranslate(into tag: LocaleTag, _ units: [Unit], _ update: Ledger.Update) {
    let begun = begun(in: tag)
    for (unit, known) in zip(units, update.units)
    where !begun.contains(known.id) && unit.isWanted(in: tag) {
      let words = PseudoTranslation.of(unit.text).tokens(unit.codes)
      _ = change(tag, unit.document) { $0.take(words, for: known.id, .translated, from: unit.tokens) }
    }
  }
}

// MARK: - Delivering

extension TranslationStore {
  /// What the language `tag` says in the place of `units`, the texts of a curriculum, whose ids are those of `update`.
  ///
  /// A target whose codes cannot be is left out: readers see the curriculum's own words there. What is said of
  /// editions is said of `editions`.
  public func translations(
    into tag: LocaleTag, of units: [Unit], _ update: Ledger.Update, editions: [Edition]
  ) -> Translations {
    var result = Translations()
    let messages = messages(of: tag)
    result.translators = Set(catalogues[tag, default: [:]].values.flatMap(\.translators)).sorted()
    var lacking: Set<ID<Edition>> = []
    for (unit, known) in zip(units, update.units) where unit.isWanted(in: tag) {
      guard let message = messages[known.id],
        case .taken(let target, _, _) = unit.verdict(on: message.target)
      else {
        lacking.formUnion(editions.lazy.filter(unit.isShown).map(\.id))
        continue
      }
      let isStale = message.isStale || !CosmeticChange.isOne(from: message.source, to: unit.tokens)
      let translation = Translation(of: unit.text, target, message.state, isStale: isStale)
      result[unit.path, unit.span.lower] = translation
      switch translation.wording {
      case .machine: result.drafts.formUnion(editions.lazy.filter(unit.isShown).map(\.id))
      case .stale: result.stale.formUnion(editions.lazy.filter(unit.isShown).map(\.id))
      default: break
      }
    }
    if !result.isEmpty { result.whole = Set(editions.map(\.id)).subtracting(lacking) }
    return result
  }
}

extension Ledger {
  /// Gives `units`, those of a curriculum in their order, the ids that they had, and new ones to those that had none.
  public func updated(with units: [Unit]) -> Update {
    updated(with: units.map(\.ledgerUnit))
  }
}

extension Unit {
  /// The unit as the ledger knows it.
  var ledgerUnit: LedgerUnit {
    LedgerUnit(
      kind: kind.rawValue, document: document, section: section, text: tokens, isRestricted: isRestricted)
  }
}
