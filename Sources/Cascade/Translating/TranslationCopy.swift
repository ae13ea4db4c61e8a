public import CascadeCurriculum
private import CascadeText
private import CascadeTranslation
private import Glibc

/// A copy of catalogues for people who work elsewhere.
public struct TranslationCopy: Sendable {
  /// The language.
  public var locale: LocaleTag
  /// The documents, by name; `nil` for all.
  public var documents: [String]?
  /// Whether what only facilitators may read stays out.
  public var leavesOutRestricted: Bool
  /// The folder for the copy.
  public var folder: String

  /// A copy.
  public init(locale: LocaleTag, documents: [String]?, leavesOutRestricted: Bool, folder: String) {
    self.locale = locale
    self.documents = documents
    self.leavesOutRestricted = leavesOutRestricted
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
    let restricted = Set(
      zip(desk.update.units, desk.units).lazy.filter { copy.leavesOutRestricted && $1.isRestricted }.map(\.0.id))
    let files = desk.store.files(desk.units, desk.update, locales: [copy.locale], without: restricted)
    do throws(FileError) {
      guard mkdir(copy.folder, 0o777) == 0 || errno == EEXIST else { throw .unwritable(path: copy.folder, code: errno) }
      var written: [String] = []
      for file in files {
        guard case .catalogue(_, let document)? = TranslationPath(file.path),
          copy.documents?.contains(document) ?? true
        else { continue }
        let path = "\(copy.folder)/\(document).po"
        try Scaffold.write(file.bytes, over: path)
        written.append(path)
      }
      return written
    } catch {
      throw .unwritable(error)
    }
  }
}
