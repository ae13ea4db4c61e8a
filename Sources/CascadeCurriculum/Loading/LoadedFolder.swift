public import CascadeText

/// What lies in a curriculum's folder: its texts, read, and the names of its other files.
public struct LoadedFolder: Sendable {
  /// The folder, as it was given.
  public let root: String
  /// The texts, sorted by the bytes of their paths. Those that ``forgetText(at:)`` was called for have no bytes.
  public private(set) var files: [SourceFile]
  /// The digests of ``files``, in the same order.
  public let digests: [Digest]
  /// Images and whatever else is no text, sorted by the bytes of their paths.
  public let assets: [Asset]
  /// What could not be read, sorted by the bytes of the paths; the rest of the folder is there nevertheless.
  public let failures: [FileError]
  private let reader: FolderReader

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
  /// Names that begin with a dot are passed over, and folders that a build published its outputs in. Links to files inside the folder are followed; what leads out of it,
  /// devices and pipes are failures. A file that cannot be read does not stop the others.
  ///
  /// - Throws: ``FileError`` where `root` itself is no folder or cannot be read.
  public static func load(_ root: String, _ options: LoadOptions = LoadOptions()) async throws(FileError) -> Self {
    let found = try FolderWalk.run(root)
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
    return Self(root: root, files: files, digests: digests, assets: assets, failures: failures, reader: reader)
  }

  /// Reads a picture or other file of the folder, with at most as many bytes as a text may have.
  ///
  /// - Throws: ``FileError`` where it cannot be read, is no file, is too large, or lies outside the folder.
  public func read(_ path: String) throws(FileError) -> [UInt8] {
    let file = try reader.open(path, isLink: true)
    guard let bytes = try reading(path, { () throws(SystemError) in try file.readAll(limit: reader.options.limit) })
    else { throw .tooLarge(path: path, limit: reader.options.limit) }
    return bytes
  }

  /// Lets go of the bytes of the text at `place` of ``files``, which are in a document by now.
  package mutating func forgetText(at place: Int) { files[place] = SourceFile(path: files[place].path, bytes: []) }

  /// The texts at `paths`, as they were loaded: what was let go is read again. One that has changed or gone since is not
  /// among them.
  package func texts(at paths: Set<String>) -> [SourceFile] {
    files.indices.compactMap { place in
      guard paths.contains(files[place].path) else { return nil }
      guard files[place].bytes.isEmpty else { return files[place] }
      guard let bytes = try? read(files[place].path), Digest(of: bytes) == digests[place] else { return nil }
      return SourceFile(path: files[place].path, bytes: bytes)
    }
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
