public import CascadeCurriculum
private import CascadeText
public import CascadeTranslation
private import Glibc

/// A copy of catalogues for people who work elsewhere.
public struct TranslationCopy: Sendable {
  /// The language.
  public var locale: LocaleTag
  /// The documents, by name; `nil` for all.
  public var documents: [String]?
  /// Whether what only facilitators may read stays out.
  public var leavesOutRestricted: Bool
  /// The format.
  public var format: ExchangeFormat
  /// The folder for the copy.
  public var folder: String

  /// A copy.
  public init(
    locale: LocaleTag, documents: [String]?, leavesOutRestricted: Bool, format: ExchangeFormat = .po, folder: String
  ) {
    self.locale = locale
    self.documents = documents
    self.leavesOutRestricted = leavesOutRestricted
    self.format = format
    self.folder = folder
  }
}

extension Workspace {
  /// Writes what `copy` asks for; gives the paths of the files.
  ///
  /// - Throws: ``WorkspaceError``: a document that there is not, or a file that cannot be written.
  public func copyTranslations(_ copy: TranslationCopy) async throws(WorkspaceError) -> [String] {
    let desk = try await desk([copy.locale])
    let known = desk.store.catalogues[copy.locale, default: [:]].keys.sorted()
    for name in copy.documents ?? [] where !known.contains(name) {
      throw .unknownName(what: "document", name: name, known: known)
    }
    let files = copy.format == .po ? desk.catalogues(for: copy) : desk.packages(for: copy)
    do throws(FileError) {
      guard mkdir(copy.folder, 0o777) == 0 || errno == EEXIST else { throw .unwritable(path: copy.folder, code: errno) }
      var written: [String] = []
      for file in files where copy.documents?.contains(file.document) ?? true {
        let path = "\(copy.folder)/\(file.document).\(copy.format.ending)"
        try Scaffold.write(file.bytes, over: path)
        written.append(path)
      }
      return written
    } catch {
      throw .unwritable(error)
    }
  }
}

extension TranslationDesk {
  /// The catalogues that `copy` asks for, whatever the documents.
  fileprivate func catalogues(for copy: TranslationCopy) -> [(document: String, bytes: [UInt8])] {
    let files = store.files(
      units, update, locales: [copy.locale], leavesOutRestricted: copy.leavesOutRestricted)
    return files.compactMap { file in
      guard case .catalogue(_, let document)? = TranslationPath(file.path) else { return nil }
      return (document, file.bytes)
    }
  }

  /// The same in another format, a file for each document.
  fileprivate func packages(for copy: TranslationCopy) -> [(document: String, bytes: [UInt8])] {
    let terms = copy.leavesOutRestricted ? terms.withoutNotes : terms
    if copy.format == .tbx { return [("glossary", TBXWriter.bytes(of: terms))] }
    return store.packages(into: copy.locale, from: language, units, update).compactMap { package in
      let kept = copy.leavesOutRestricted ? package.withoutRestricted() : package
      guard let document = kept.documents.first else { return nil }
      return copy.format.bytes(of: kept, terms: terms).map { (document.name, $0) }
    }
  }
}
