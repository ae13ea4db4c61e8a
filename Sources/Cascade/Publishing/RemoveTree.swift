import CascadeCurriculum
private import Glibc

/// Deletes `name` in the open folder `parent`, with all that is in it; what does not exist is no error.
///
/// Links are deleted, never followed.
func removeTree(_ name: String, in parent: borrowing Descriptor) throws(SystemError) {
  if unlinkat(parent.number, name, 0) == 0 || errno == ENOENT { return }
  guard errno == EISDIR || errno == EPERM else { throw SystemError(code: errno) }
  // Folders in the order found; deleted from the last to the first, so that each is empty when its turn comes.
  var folders = [Array(name.utf8CString)]
  var next = 0
  while next < folders.count {
    let path = folders[next]
    next += 1
    let number = try systemCall {
      openat(parent.number, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
    let folder = Descriptor(owning: number)
    for entry in try folder.entries() {
      if entry.kind == .folder {
        folders.append(path.dropLast() + [CChar(bitPattern: UInt8(ascii: "/"))] + entry.name)
      } else if unlinkat(folder.number, entry.name, 0) != 0, errno != ENOENT {
        throw SystemError(code: errno)
      }
    }
  }
  for path in folders.reversed() {
    try systemCall { unlinkat(parent.number, path, AT_REMOVEDIR) }
  }
}
