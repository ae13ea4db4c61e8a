internal import CascadeCurriculum
private import CascadeText
private import Glibc

extension Scaffold {
  /// Makes the folder `folder` with the files in it; its parent must be there, it must not, unless it is empty.
  ///
  /// The files are written beside it under another name first, so that it appears whole or not at all.
  ///
  /// - Throws: ``ScaffoldError/exists(path:)`` where the folder holds something, ``ScaffoldError/file(_:)`` where the
  ///   machine refuses.
  public func write(newFolder folder: String) throws(ScaffoldError) {
    let path = Self.withoutSlash(folder)
    let draft = "\(path).new-\(getpid())"
    do throws(FileError) {
      try writeFiles(below: draft)
    } catch {
      takeBack(folder: draft)
      throw .file(error)
    }
    guard rename(draft, path) != 0 else { return }
    let code = errno
    takeBack(folder: draft)
    throw code == ENOTEMPTY || code == EEXIST || code == ENOTDIR
      ? .exists(path: path) : .file(.unwritable(path: path, code: code))
  }

  private func writeFiles(below folder: String) throws(FileError) {
    for path in Self.folders(of: files, below: folder) {
      _ = try writing(path) { () throws(SystemError) in try systemCall { mkdir(path, 0o777) } }
    }
    for file in files { try Self.write(file.bytes, newFile: folder + "/" + file.path) }
  }

  /// Writes `bytes` as the new file `path`; what is there already is left as it is.
  static func write(_ bytes: [UInt8], newFile path: String) throws(FileError) {
    try writing(path) { () throws(SystemError) in
      let file = try Descriptor(path, O_WRONLY | O_CREAT | O_EXCL)
      var failure: SystemError?
      bytes.withUnsafeBytes { buffer in
        do throws(SystemError) { try file.write(buffer) } catch { failure = error }
      }
      if let failure { throw failure }
    }
  }

  /// The folder itself and those that the files lie in, outer ones first.
  private static func folders(of files: [SourceFile], below folder: String) -> [String] {
    var found: Set<String> = [folder]
    for file in files {
      var parts = file.path.split(separator: "/").dropLast()
      while !parts.isEmpty {
        found.insert(folder + "/" + parts.joined(separator: "/"))
        parts.removeLast()
      }
    }
    return found.sorted()
  }

  /// Removes from `folder` what was written there; what cannot be removed was never there.
  func takeBack(folder: String) {
    for file in files { unlink(folder + "/" + file.path) }
    for folder in Self.folders(of: files, below: folder).reversed() { rmdir(folder) }
  }

  /// Puts `bytes` in the place of the file `path`, whole or not at all.
  static func write(_ bytes: [UInt8], over path: String) throws(FileError) {
    let draft = "\(path).new-\(getpid())"
    do throws(FileError) {
      try write(bytes, newFile: draft)
      _ = try writing(path) { () throws(SystemError) in try systemCall { rename(draft, path) } }
    } catch {
      unlink(draft)
      throw error
    }
  }

  private static func withoutSlash(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
