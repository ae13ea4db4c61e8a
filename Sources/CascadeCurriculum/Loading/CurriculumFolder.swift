public import CascadeText
private import Glibc

/// What lies in a curriculum's folder: its texts, read, and the names of its other files.
public struct CurriculumFolder: Sendable {
  /// The folder, as it was given.
  public let root: String
  /// The texts, sorted by the bytes of their paths.
  public let files: [SourceFile]
  /// The digests of ``files``, in the same order.
  public let digests: [Digest]
  /// Images and whatever else is no text, sorted by the bytes of their paths.
  public let assets: [Asset]
  /// What could not be read, sorted by the bytes of the paths; the rest of the folder is there nevertheless.
  public let failures: [FileError]

  /// A file that is no text, such as an image.
  public struct Asset: Hashable, Sendable {
    /// Relative to the curriculum's folder, with `/`.
    public let path: String
    /// How many bytes it has.
    public let size: Int
    /// The digest of its bytes.
    public let digest: Digest
  }

  /// Reads the folder `root`, file by file in parallel.
  ///
  /// Names that begin with a dot are passed over. Links to files inside the folder are followed; what leads out of it,
  /// devices and pipes are failures. A file that cannot be read does not stop the others.
  ///
  /// - Throws: ``FileError`` where `root` itself is no folder or cannot be read.
  public static func load(_ root: String, _ options: LoadOptions = LoadOptions()) async throws(FileError) -> Self {
    let found = try FolderWalk.run(root, skipping: options.skippedFolders)
    let reader = FolderReader(root: root, realRoot: found.realRoot, options: options)
    let results = await found.files.parallelMap(workers: options.workers) { reader.read($0) }
    var files: [SourceFile] = []
    var digests: [Digest] = []
    var assets: [Asset] = []
    var failures = found.failures
    for result in results {
      switch result {
      case .text(let file, let digest):
        files.append(file)
        digests.append(digest)
      case .asset(let asset): assets.append(asset)
      case .failure(let error): failures.append(error)
      }
    }
    failures.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Self(root: root, files: files, digests: digests, assets: assets, failures: failures)
  }

  /// Adds every file's path and digest to `builder`.
  public func add(to builder: inout FingerprintBuilder) {
    builder.add("files", files.count)
    for (file, digest) in zip(files, digests) {
      builder.add("path", file.path)
      builder.add("digest", digest)
    }
    builder.add("assets", assets.count)
    for asset in assets {
      builder.add("path", asset.path)
      builder.add("digest", asset.digest)
    }
  }
}

/// Reads the single files of a folder.
private struct FolderReader: Sendable {
  let root: String
  let realRoot: String
  let options: LoadOptions

  enum Result: Sendable {
    case text(SourceFile, Digest)
    case asset(CurriculumFolder.Asset)
    case failure(FileError)
  }

  func read(_ file: FolderWalk.File) -> Result {
    do throws(FileError) {
      return try contents(of: file.path, isLink: file.isLink)
    } catch {
      return .failure(error)
    }
  }

  private func contents(of path: String, isLink: Bool) throws(FileError) -> Result {
    guard let opened = isLink ? target(of: path) : root + "/" + path else { throw .linkOut(path: path) }
    let file = try reading(path) { () throws(SystemError) in try Descriptor(opened, O_RDONLY | O_NOFOLLOW) }
    let status = try reading(path) { () throws(SystemError) in try file.status() }
    if status.isFolder { throw .linkedFolder(path: path) }
    guard status.isFile else { throw .notAFile(path: path) }
    guard isText(path) else {
      let (digest, size) = try reading(path) { () throws(SystemError) in try file.digestAll() }
      return .asset(CurriculumFolder.Asset(path: path, size: size, digest: digest))
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
