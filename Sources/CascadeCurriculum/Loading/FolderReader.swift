import CascadeText
private import Glibc

/// Reads the single files of a folder, and nothing outside it.
struct FolderReader: Sendable {
  /// The folder, as it was given.
  let root: String
  /// The folder without links in its path.
  let realRoot: String
  /// What is a text, and how large it may be.
  let options: LoadOptions

  /// What one file came to.
  enum Result: Sendable {
    /// A text and the digest of its bytes.
    case text(SourceFile, Digest)
    /// Any other file.
    case asset(LoadedFolder.Asset)
    /// A file that cannot be had.
    case failure(FileError)
  }

  /// Reads a text, or finds the length and digest of any other file.
  func read(_ file: FolderWalk.File) -> Result {
    do throws(FileError) {
      return try contents(of: file.path, isLink: file.isLink)
    } catch {
      return .failure(error)
    }
  }

  /// Opens the file `path`, which may be a link where `isLink` says so.
  func open(_ path: String, isLink: Bool) throws(FileError) -> Descriptor {
    guard let opened = isLink ? target(of: path) : root + "/" + path else {
      _ = try reading(path) { () throws(SystemError) in try CascadeCurriculum.status(of: root + "/" + path) }
      throw .linkOut(path: path)
    }
    let file = try reading(path) { () throws(SystemError) in try Descriptor(opened, O_RDONLY | O_NOFOLLOW) }
    let status = try reading(path) { () throws(SystemError) in try file.status() }
    if status.isFolder { throw .linkedFolder(path: path) }
    guard status.isFile else { throw .notAFile(path: path) }
    return file
  }

  private func contents(of path: String, isLink: Bool) throws(FileError) -> Result {
    let file = try open(path, isLink: isLink)
    guard isText(path) else {
      let (digest, size) = try reading(path) { () throws(SystemError) in try file.digestAll() }
      return .asset(LoadedFolder.Asset(path: path, size: size, digest: digest))
    }
    guard let bytes = try reading(path, { () throws(SystemError) in try file.readAll(limit: options.limit) }) else {
      throw .tooLarge(path: path, limit: options.limit)
    }
    return .text(SourceFile(path: path, bytes: bytes), Digest(of: bytes))
  }

  /// Where the link `path` leads; `nil` where that is outside the folder or nowhere.
  private func target(of path: String) -> String? {
    guard let target = realPath(root + "/" + path) else { return nil }
    return target.hasPrefix(realRoot == "/" ? "/" : realRoot + "/") ? target : nil
  }

  private func isText(_ path: String) -> Bool {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return options.textEndings.contains(String(path[path.utf8.index(after: dot)...]))
  }
}
