import CascadeCurriculum
private import Glibc

extension OutputTree {
  /// Puts the new files into this tree one by one, where the folder itself cannot be replaced.
  ///
  /// The manifest is emptied first and comes last, so that a build that is killed between is known to be half done, and
  /// its folder still to be ours.
  func replaceFiles(_ next: NextTree, written: [String], stale: Set<String>) throws(PublishError) {
    for file in written where isObstructed(file, stale: stale) { throw .inTheWay(path: shown(file)) }
    try publishing { () throws(FileError) in try next.sync() }
    if Task.isCancelled { throw .cancelled }
    try publishing { () throws(FileError) in
      try writing(shown(Manifest.name)) { () throws(SystemError) in
        _ = try Descriptor(Manifest.name, in: folder.number, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
      }
    }
    for file in stale.sorted() { try removeStale(file) }
    for file in written + [Manifest.name] {
      try publishing { () throws(FileError) in
        try writing(shown(file)) { () throws(SystemError) in
          try makeFolders(above: file, in: folder)
          try systemCall { renameat(next.folder.number, file, folder.number, file) }
        }
      }
    }
    try publishing { () throws(FileError) in try syncFileSystem(of: folder, shown: path) }
    next.discard()
  }

  /// Whether something else has the place of `file` or of a folder that it lies in.
  private func isObstructed(_ file: String, stale: Set<String>) -> Bool {
    do throws(SystemError) {
      return try !status(of: file, in: folder.number).isFile
    } catch {
      return error.code == ENOTDIR && !stale.contains { file.utf8.starts(with: Array($0.utf8) + [0x2F]) }
    }
  }

  /// Deletes a stale file, and the folders that are empty without it.
  private func removeStale(_ file: String) throws(PublishError) {
    if unlinkat(folder.number, file, 0) != 0, errno != ENOENT {
      throw .file(.unwritable(path: shown(file), code: errno))
    }
    var rest = file[...]
    while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      if unlinkat(folder.number, String(rest), AT_REMOVEDIR) != 0 { return }
    }
  }
}
