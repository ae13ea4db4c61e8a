public import CascadeCurriculum
public import CascadeTranslation

/// How many words there are to translate, and how much of them is known already.
public struct TranslationReport: Sendable {
  /// The languages, by tag.
  public var languages: [Language]
  /// The files of memories that were read, in their order, for each language.
  public var memories: [MemoryReading]
  /// The columns: those from 50 to 74 only where they were asked for.
  public var columns: [WordClass]

  /// A language.
  public struct Language: Hashable, Sendable {
    /// Its tag.
    public var locale: LocaleTag
    /// All documents together: the texts that ``TranslationStatus`` counts.
    public var total: WordCounts
    /// The documents that have units which the language gets, by name.
    public var documents: [Row]
    /// The editions that are published in the language, in the curriculum's order: what each shows of the texts.
    public var editions: [Row]
  }

  /// The words of a document or an edition.
  public struct Row: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its words.
    public var words: WordCounts
  }
}

extension Workspace {
  /// Counts the words of the curriculum by how much the catalogues and `memories`, paths of TMX files, have of them, in
  /// `locales` or in every language that there is anything in. Nothing is written.
  ///
  /// - Throws: ``WorkspaceError``: a language that there is nothing in, or what cannot be read.
  public func translationReport(
    _ locales: [String]?, memories: [String] = [], withLow: Bool = false
  ) async throws(WorkspaceError) -> TranslationReport {
    var files: [MemoryFile] = []
    for path in memories { files.append(MemoryFile(path: path, bytes: try Self.read(path))) }
    let (curriculum, own) = try await curriculumAndFiles()
    let desk = TranslationDesk(curriculum, own, locales: [])
    let known = desk.locales.map(\.text)
    for name in locales ?? [] where !known.contains(name) {
      throw .unknownName(what: "language", name: name, known: known)
    }
    var report = TranslationReport(
      languages: [], memories: [], columns: WordClass.allCases.filter { withLow || $0 != .from50 })
    for tag in desk.locales where locales?.contains(tag.text) ?? true {
      let (memory, readings) = try desk.memory(of: tag, files)
      report.memories += readings
      do {
        let words = try desk.store.words(tag, beside: memory, withLow: withLow, desk.units, desk.update)
        report.languages.append(TranslationReport.Language(tag, words, curriculum))
      } catch {
        throw .memory(error)
      }
    }
    return report
  }
}

extension TranslationReport.Language {
  /// Adds up `words`.
  fileprivate init(
    _ tag: LocaleTag, _ words: [(unit: Unit, words: Int, column: WordClass)], _ curriculum: Curriculum
  ) {
    locale = tag
    total = Self.sum(words) { _ in true }
    let names = Set(words.map(\.unit.document)).sorted()
    documents = names.map { name in
      TranslationReport.Row(name: name, words: Self.sum(words) { $0.document == name })
    }
    editions = curriculum.editions.filter { $0.locales.contains(tag) }.map { edition in
      TranslationReport.Row(name: edition.id.text, words: Self.sum(words) { $0.isShown(in: edition) })
    }
  }

  private static func sum(
    _ words: [(unit: Unit, words: Int, column: WordClass)], where isMeant: (Unit) -> Bool
  ) -> WordCounts {
    words.reduce(into: WordCounts()) { counts, counted in
      if isMeant(counted.unit) { counts.add(counted.words, to: counted.column) }
    }
  }
}
