import CascadeCurriculum
private import Glibc

/// Carries what stays from the tree that stands into the new one: files of ours that did not change, and all that is not
/// ours.
///
/// Files are carried by hard link, so that they keep their inode and times; where links are not to be had, by copy.
struct TreeLayer {
  let next: NextTree
  /// Files of ours that stay.
  let kept: Set<String>
  /// Files of ours that go, because they are stale.
  let stale: Set<String>
  /// Files of ours that lie in the new tree already.
  let written: Set<String>
  /// Whether files may be linked.
  let linksFiles: Bool
  /// The folders that files of ours lie in.
  let folders: Set<String>
  /// How many of ``kept`` were carried.
  private(set) var carried = 0
  /// The errno that kept a file from being linked; 0 where all were.
  private(set) var linkObstacle: Int32 = 0
  private var pending = [Folder(path: [], text: "")]
  /// The rights of the folders visited.
  private var rights: [(path: [CChar], rights: mode_t)] = []

  /// One folder still to visit.
  private struct Folder {
    /// Its path with a slash at its end and no zero, as the system wants it; empty for the tree itself.
    let path: [CChar]
    /// The same as text; `nil` where it is not UTF-8, and so not ours.
    let text: String?
  }

  init(next: NextTree, kept: Set<String>, stale: Set<String>, written: Set<String>, linksFiles: Bool) {
    self.next = next
    self.kept = kept
    self.stale = stale
    self.written = written
    self.linksFiles = linksFiles
    var folders: Set<String> = []
    for path in kept.union(written) {
      var folder = path[...]
      while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
        folder = folder[..<slash]
        if !folders.insert(String(folder)).inserted { break }
      }
    }
    self.folders = folders
  }

  /// Carries everything over.
  mutating func run() throws(PublishError) {
    while let folder = pending.popLast() {
      if Task.isCancelled { throw .cancelled }
      do throws(SystemError) {
        try visit(folder)
      } catch {
        throw failure(error, at: folder.text ?? "")
      }
      if let obstructed { throw .inTheWay(path: next.tree.shown(obstructed)) }
    }
    if carried < kept.count { throw .vanished(path: next.tree.path) }
    // Last and from the inside out, since a folder may forbid what is still to do in it; not all are in the new tree.
    for (path, rights) in rights.reversed() { fchmodat(next.folder.number, path, rights, 0) }
  }

  /// The file of ours whose place something else has.
  private var obstructed: String?

  private func failure(_ error: SystemError, at path: String) -> PublishError {
    if error.code == ENOENT { return .vanished(path: next.tree.path) }
    return .file(.unwritable(path: path.isEmpty ? next.tree.path : next.tree.shown(path), code: error.code))
  }

  private mutating func visit(_ folder: Folder) throws(SystemError) {
    let name = folder.path.isEmpty ? [CChar(bitPattern: UInt8(ascii: ".")), 0] : folder.path + [0]
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW
    let old = Descriptor(owning: try systemCall { openat(next.tree.folder.number, name, flags | O_CLOEXEC) })
    rights.append((name, try old.status().st_mode & 0o7777))
    let entries = try old.entries()
    var new: Descriptor?
    if entries.isEmpty || folder.path.isEmpty { new = try opened(name) }
    for entry in entries {
      let path = folder.text.flatMap { folder in entry.text.map { folder + $0 } }
      if entry.kind == .folder {
        if let path, kept.contains(path) || written.contains(path) { obstructed = path }
        let bytes = folder.path + entry.name.dropLast() + [CChar(bitPattern: UInt8(ascii: "/"))]
        if path != OutputTree.Place.innerName { pending.append(Folder(path: bytes, text: path.map { $0 + "/" })) }
        continue
      }
      guard isCarried(entry, path) else { continue }
      if new == nil { new = try opened(name) }
      if let number = new?.number { try carry(entry.name, from: old.number, to: number) }
    }
  }

  /// Whether an entry that is no folder goes into the new tree as it is.
  private mutating func isCarried(_ entry: FolderEntry, _ path: String?) -> Bool {
    guard let path else { return true }
    if kept.contains(path) {
      carried += 1
      return true
    }
    if path == Manifest.name || stale.contains(path) { return false }
    if written.contains(path) {
      if entry.kind != .file { obstructed = path }
      return false
    }
    if folders.contains(path) {
      obstructed = path
      return false
    }
    return true
  }

  /// The new tree's folder `name`, made where there is none.
  private func opened(_ name: [CChar]) throws(SystemError) -> Descriptor {
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let made = mkdirat(next.folder.number, name, 0o777)
    if made != 0, errno == ENOENT {
      try makeFolders(above: path, in: next.folder)
    } else if made != 0, errno != EEXIST {
      throw SystemError(code: errno)
    }
    return Descriptor(
      owning: try systemCall { openat(next.folder.number, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
  }

  private mutating func carry(_ name: [CChar], from old: Int32, to new: Int32) throws(SystemError) {
    if linksFiles, linkat(old, name, new, name, 0) == 0 { return }
    let code = linksFiles ? errno : EPERM
    guard [EPERM, EXDEV, EMLINK, EOPNOTSUPP, ENOSYS, EACCES, EINVAL].contains(code) else {
      throw SystemError(code: code)
    }
    linkObstacle = code
    try copyEntry(name, from: old, to: new)
  }
}
