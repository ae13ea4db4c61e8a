private import CFileSystem
import CascadeCurriculum
private import Glibc

/// The folder in which the new files gather, beside the tree that stands, or inside it where there is no room beside.
///
/// A class, because it owns a folder on disk, which many workers write into at once.
final class NextTree: Sendable {
  /// The tree that stands.
  let tree: OutputTree
  /// The folder of the new files.
  let folder: Descriptor
  /// Why the folder does not lie beside the tree, as an errno; 0 where it does.
  let obstacle: Int32

  /// Whether the whole tree is laid here and takes the other's place in one step.
  var isBeside: Bool { obstacle == 0 }

  /// Makes the folder.
  init(for tree: OutputTree) throws(FileError) {
    self.tree = tree
    var obstacle: Int32 = tree.isOnItsOwnMount ? EBUSY : 0
    if obstacle == 0, mkdirat(tree.parent.number, tree.place.nextName, 0o777) != 0 {
      obstacle = errno
      guard [EACCES, EPERM, EROFS, ENAMETOOLONG].contains(obstacle) else {
        throw .unwritable(path: tree.path, code: obstacle)
      }
    }
    self.obstacle = obstacle
    let isBeside = obstacle == 0
    folder = try writing(tree.path) { () throws(SystemError) in
      if isBeside { return try Descriptor(tree.place.nextName, in: tree.parent.number, O_RDONLY | O_DIRECTORY) }
      try systemCall { mkdirat(tree.folder.number, OutputTree.Place.innerName, 0o777) }
      return try Descriptor(OutputTree.Place.innerName, in: tree.folder.number, O_RDONLY | O_DIRECTORY)
    }
    // Held on to when this folder has become the tree, so that no other build begins before the old one is gone.
    if isBeside { flock(folder.number, LOCK_EX | LOCK_NB) }
  }

  /// Opens the new file `path` for writing and reading back; folders above it are made.
  func create(_ path: String) throws(FileError) -> Descriptor {
    try writing(tree.shown(path)) { () throws(SystemError) in
      let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW
      do throws(SystemError) {
        return try Descriptor(path, in: folder.number, flags)
      } catch {
        guard error.code == ENOENT else { throw error }
        try makeFolders(above: path, in: folder)
        return try Descriptor(path, in: folder.number, flags)
      }
    }
  }

  /// Waits until the new files are on the disk, so that a power cut cannot leave a tree of empty ones.
  ///
  /// Asks for the whole file system at once: a thousand files one by one cost fifteen times as much.
  func sync() throws(FileError) { try syncFileSystem(of: folder, shown: tree.path) }

  /// Deletes the folder with all that is in it; what cannot be deleted is left to the next build.
  func discard() {
    let parent = isBeside ? tree.parent.number : tree.folder.number
    let copy = dup(parent)
    guard copy >= 0 else { return }
    try? removeTree(isBeside ? tree.place.nextName : OutputTree.Place.innerName, in: Descriptor(owning: copy))
  }
}

/// Makes the folders that `path` lies in, inside the open folder `root`; several workers may do so at once.
func makeFolders(above path: String, in root: borrowing Descriptor) throws(SystemError) {
  var end = path.utf8.startIndex
  while let slash = path.utf8[end...].firstIndex(of: UInt8(ascii: "/")) {
    let made = mkdirat(root.number, String(path[..<slash]), 0o777)
    if made != 0, errno != EEXIST { throw SystemError(code: errno) }
    end = path.utf8.index(after: slash)
  }
}

extension OutputTree {
  /// The path of a file of the tree as a person knows it.
  func shown(_ path: String) -> String { self.path.hasSuffix("/") ? self.path + path : self.path + "/" + path }

  /// Whether the folder is a mount point, which cannot change places with another folder.
  var isOnItsOwnMount: Bool {
    guard let here = mount(of: folder), let there = mount(of: parent) else {
      return (try? folder.status().st_dev) != (try? parent.status().st_dev)
    }
    return here != there
  }

  /// The number of the mount that an open folder lies on, as the kernel tells it of every open file.
  private func mount(of folder: borrowing Descriptor) -> Int? {
    guard let file = try? Descriptor("/proc/self/fdinfo/\(folder.number)", O_RDONLY),
      let text = try? file.read(atMost: 4096)
    else { return nil }
    let line = text.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: "mnt_id:".utf8) }
    return line.flatMap { Int(String(decoding: $0.filter { (48...57).contains($0) }, as: UTF8.self)) }
  }
}

/// Waits until all that was written to the file system of the open `folder` is on the disk.
func syncFileSystem(of folder: borrowing Descriptor, shown path: String) throws(FileError) {
  let number = folder.number
  try writing(path) { () throws(SystemError) in _ = try systemCall { cascade_sync(number) } }
}

/// Lets two names in the open folder `parent` change places in one step; the errno, or 0.
func exchangeNames(_ left: String, _ right: String, in parent: borrowing Descriptor) -> Int32 {
  cascade_exchange(parent.number, left, parent.number, right) == 0 ? 0 : errno
}
