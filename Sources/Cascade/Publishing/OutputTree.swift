import CascadeCurriculum
private import Glibc

/// The folder that outputs are published in, locked for one build.
///
/// A class, because the lock has one owner: it goes with the last reference.
public final class OutputTree: Sendable {
  /// The folder, as it was given.
  public let path: String
  /// What is worth saying of the folder, such as that it cannot be locked.
  let warnings: [String]
  /// The folder that holds it, without links in its path, and its name there.
  let place: Place
  /// The folder that holds it.
  let parent: Descriptor
  /// The folder itself; the lock is on this.
  let folder: Descriptor
  /// Whether there was no such folder before.
  let isNew: Bool
  /// What the last build left; `nil` where there was none, or its manifest is broken.
  let manifest: Manifest?
  /// When the manifest was written, in nanoseconds.
  let manifestTime: Int64

  /// Opens and locks the folder `path`, makes it where there is none, and clears away what a killed build left.
  ///
  /// - Throws: ``PublishError/busy(path:)`` where another build holds the lock for longer than `patience`.
  public static func open(
    _ path: String, patience: Duration = .milliseconds(1500)
  ) async throws(PublishError) -> OutputTree {
    let deadline = ContinuousClock.now + patience
    while true {
      if let tree = try attempt(path) { return tree }
      if ContinuousClock.now >= deadline { throw .busy(path: path) }
      try? await Task.sleep(for: .milliseconds(50))
      if Task.isCancelled { throw .cancelled }
    }
  }

  private init(
    path: String, warnings: [String], place: Place, parent: consuming Descriptor, folder: consuming Descriptor,
    isNew: Bool
  ) throws(FileError) {
    self.path = path
    self.warnings = warnings
    self.place = place
    self.parent = parent
    self.folder = folder
    self.isNew = isNew
    (manifest, manifestTime) = Self.manifest(in: self.folder)
    try writing(path) { () throws(SystemError) in
      try removeTree(place.nextName, in: self.parent)
      try removeTree(Place.innerName, in: self.folder)
    }
  }

  deinit {
    // Only an empty folder goes, so that a build that made nothing leaves nothing.
    if isNew { unlinkat(parent.number, place.name, AT_REMOVEDIR) }
  }

  /// Where the tree lies, and the names that a build uses beside it.
  struct Place: Sendable {
    /// The folder that holds the tree, without links in its path.
    let parent: String
    /// The tree's name there.
    let name: String
    /// The new tree, beside the old one; after they have changed places, the old one.
    var nextName: String { ".\(name).cascade-next" }
    /// The old tree, where the two cannot change places in one step.
    var oldName: String { ".\(name).cascade-old" }
    /// The new files, where they cannot lie beside the tree.
    static let innerName = ".cascade-next"
  }

  /// The opened folder; `nil` where another build is at work in it.
  private static func attempt(_ path: String) throws(PublishError) -> OutputTree? {
    let place = try publishing { () throws(FileError) in try located(path) }
    let parent = try publishing { () throws(FileError) in
      try writing(path) { () throws(SystemError) in try Descriptor(place.parent, O_RDONLY | O_DIRECTORY) }
    }
    if try isBetweenRenames(place, in: parent) { return nil }
    let isNew = mkdirat(parent.number, place.name, 0o777) == 0
    let code = errno
    guard isNew || code == EEXIST else { throw .file(.unwritable(path: path, code: code)) }
    let opened = openat(parent.number, place.name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if opened < 0 {
      let code = errno
      if code == ENOENT, (try? status(of: place.name, in: parent.number))?.isLink == true {
        throw .inTheWay(path: path)
      }
      if code == ENOENT { return nil }
      throw .file(code == ENOTDIR ? .notAFolder(path: path) : .unreadable(path: path, code: code))
    }
    let folder = Descriptor(owning: opened)
    var warnings: [String] = []
    if flock(folder.number, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return nil }
      warnings.append("'\(path)' cannot be locked (\(FileError.describe(errno))); let no two builds run in it at once")
    }
    guard isSame(folder, as: place, in: parent) else { return nil }
    do throws(FileError) {
      return try OutputTree(
        path: path, warnings: warnings, place: place, parent: parent, folder: folder, isNew: isNew)
    } catch {
      throw .file(error)
    }
  }

  /// Whether the open folder is the one that has its place now: another build may have put a new tree there meanwhile.
  static func isSame(_ folder: borrowing Descriptor, as place: Place, in parent: borrowing Descriptor) -> Bool {
    guard let there = try? status(of: place.name, in: parent.number), let here = try? folder.status() else {
      return false
    }
    return there.st_ino == here.st_ino && there.st_dev == here.st_dev
  }

  /// Where `path` leads; the folders above it are made.
  private static func located(_ path: String) throws(FileError) -> Place {
    var path = path
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    if let real = realPath(path) { return split(real) }
    let (parent, name) = parts(path)
    guard !name.isEmpty, name != ".", name != ".." else { throw .unwritable(path: path, code: ENOENT) }
    try makeFolders(parent)
    guard let real = realPath(parent) else { throw .unwritable(path: parent, code: errno) }
    return Place(parent: real, name: name)
  }

  private static func split(_ real: String) -> Place {
    let (parent, name) = parts(real)
    return Place(parent: parent, name: name.isEmpty ? "." : name)
  }

  private static func parts(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let name = String(path[path.utf8.index(after: slash)...])
    return (slash == path.utf8.startIndex ? "/" : String(path[..<slash]), name)
  }

  private static func makeFolders(_ path: String) throws(FileError) {
    var missing: [String] = []
    var folder = path
    while mkdir(folder, 0o777) != 0, errno == ENOENT {
      missing.append(folder)
      folder = parts(folder).parent
    }
    for folder in missing.reversed() where mkdir(folder, 0o777) != 0 && errno != EEXIST {
      throw .unwritable(path: folder, code: errno)
    }
    guard let found = try? Descriptor(path, O_RDONLY | O_DIRECTORY).status(), found.isFolder else {
      throw errno == ENOTDIR ? .notAFolder(path: path) : .unwritable(path: path, code: errno)
    }
  }

  /// Puts back the tree of a build that was killed between its two renames; whether a build is between them just now.
  private static func isBetweenRenames(_ place: Place, in parent: borrowing Descriptor) throws(PublishError) -> Bool {
    guard let old = try? Descriptor(place.oldName, in: parent.number, O_RDONLY | O_DIRECTORY) else { return false }
    if flock(old.number, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { return true }
    // A folder that is not empty stays, and then the old tree is left over from after the second rename.
    if renameat(parent.number, place.oldName, parent.number, place.name) != 0 {
      try? removeTree(place.oldName, in: parent)
    }
    return false
  }

  private static func manifest(in folder: borrowing Descriptor) -> (Manifest?, Int64) {
    guard let file = try? Descriptor(Manifest.name, in: folder.number, O_RDONLY | O_NOFOLLOW),
      let status = try? file.status(), status.isFile, let text = try? file.readAll(limit: 1 << 30)
    else { return (nil, 0) }
    return (Manifest(text: text), status.changeTime)
  }
}

extension stat {
  /// When the bytes were last written, in nanoseconds.
  var changeTime: Int64 { Int64(st_mtim.tv_sec) * 1_000_000_000 + Int64(st_mtim.tv_nsec) }
}
