public import CascadeCurriculum
internal import CascadeText
public import CascadeTranslation
private import Glibc

extension Workspace {
  /// Gives every text of the curriculum its id, and brings the catalogues up to date: those of every language that there is
  /// anything in, and of `locales`, which may be new.
  ///
  /// With `filling`, the paths of memories in TMX, what has no translation is filled from what the catalogues and those
  /// files have translated: in `locales`, or where none is named, in every language.
  ///
  /// Each file is replaced whole or not at all.
  ///
  /// - Throws: ``WorkspaceError``.
  public func updateTranslations(
    _ locales: [LocaleTag] = [], filling memories: [String]? = nil
  ) async throws(WorkspaceError) -> TranslationUpdate {
    var files: [MemoryFile] = []
    for path in memories ?? [] { files.append(MemoryFile(path: path, bytes: try Self.read(path))) }
    var desk = try await desk(locales)
    guard memories != nil else { return try write(desk) }
    var fills: [TranslationUpdate.Fill] = []
    var readings: [MemoryReading] = []
    for tag in locales.isEmpty ? desk.locales : locales {
      let filled = try desk.fill(tag, from: files)
      fills.append(TranslationUpdate.Fill(locale: tag, report: filled.report))
      readings += filled.readings
    }
    var update = try write(desk)
    (update.fills, update.memories) = (fills, readings)
    return update
  }

  /// Takes files that translators sent back into the catalogues of `locale`, unit by unit.
  ///
  /// - Parameters:
  ///   - paths: The files.
  ///   - locale: The language; `nil` for the one that each file says it is in.
  ///   - state: Who stands for what the files hold: a machine, or a second person who has read it all; `nil` for those
  ///     who translated it.
  ///   - translator: Who is credited with what is taken; `nil` for whom each file names.
  /// - Throws: ``WorkspaceError``; what was translated before stands.
  public func mergeTranslations(
    _ paths: [String], into locale: LocaleTag?, as state: TranslationState?, by translator: String? = nil
  ) async throws(WorkspaceError) -> [(file: String, report: MergeReport)] {
    var files: [(path: String, returned: ReturnPackage, tag: LocaleTag)] = []
    for path in paths {
      let returned = ExchangeFormat.read(try Self.read(path), name: path)
      guard let tag = locale ?? returned.locale else { throw .languageUnknown(path: path) }
      files.append((path, returned, tag))
    }
    var desk = try await desk(Array(Set(files.map(\.tag))).sorted())
    let reports = files.map { path, returned, tag in
      (file: path, report: desk.merge(returned, into: tag, as: state, by: translator))
    }
    _ = try write(desk)
    return reports
  }

  /// How far the translations are into every language that there is anything in. Nothing is written.
  ///
  /// - Throws: ``WorkspaceError``.
  public func translationStatus() async throws(WorkspaceError) -> TranslationStatus {
    let desk = try await desk([])
    try requireReadable(desk)
    return TranslationStatus(languages: desk.progress, isUpToDate: desk.isUpToDate)
  }

  /// Fills every text that `locale` has no translation of with one that only looks so.
  ///
  /// - Throws: ``WorkspaceError``.
  public func pseudoTranslate(into locale: LocaleTag) async throws(WorkspaceError) -> TranslationUpdate {
    var desk = try await desk([locale])
    desk.pseudoTranslate(into: locale)
    return try write(desk)
  }

  /// The curriculum's texts beside its translations.
  func desk(_ locales: [LocaleTag]) async throws(WorkspaceError) -> TranslationDesk {
    let (curriculum, files) = try await curriculumAndFiles()
    for tag in locales where tag == curriculum.language {
      throw .sourceLanguage(tag)
    }
    return TranslationDesk(curriculum, files, locales: locales)
  }

  /// Nothing is written over what could not be read, or counted that does not say who stands for it.
  private func requireReadable(_ desk: TranslationDesk) throws(WorkspaceError) {
    let faults = desk.store.faults + desk.store.strays
    guard faults.isEmpty else {
      throw .unreadableTranslations(faults.map { "\(place($0.path)):\($0.fault.line): \($0.fault.reason)" })
    }
  }

  private func write(_ desk: TranslationDesk) throws(WorkspaceError) -> TranslationUpdate {
    try requireReadable(desk)
    let changes = desk.changes
    do throws(FileError) {
      for file in changes.written {
        let path = place(file.path)
        for folder in Self.folders(of: file.path) { _ = mkdir(place(folder), 0o777) }
        try Scaffold.write(file.bytes, over: path)
      }
      for path in changes.removed where unlink(place(path)) != 0 && errno != ENOENT {
        throw .unwritable(path: place(path), code: errno)
      }
    } catch {
      throw .unwritable(error)
    }
    return TranslationUpdate(
      locales: desk.locales, changes: TranslationUpdate.Changes(desk.update), written: changes.written.map(\.path),
      removed: changes.removed, progress: desk.progress)
  }

  private func place(_ path: String) -> String { folder == "." ? path : "\(folder)/\(path)" }

  /// The folders that the file at `path` lies in, outer ones first.
  private static func folders(of path: String) -> [String] {
    let names = path.pathNames().dropLast()
    return names.indices.map { names[...$0].joined(separator: "/") }
  }

  static func read(_ path: String) throws(WorkspaceError) -> [UInt8] {
    do throws(FileError) {
      return try readFile(path)
    } catch {
      throw .unreadable([error])
    }
  }
}
