import CascadeCurriculum
private import Glibc

/// Copies the file or link `name` from one open folder into another, with its rights and times.
///
/// - Throws: `EINVAL` for a device, a pipe or a socket.
func copyEntry(_ name: [CChar], from old: Int32, to new: Int32) throws(SystemError) {
  var found = stat()
  try systemCall { fstatat(old, name, &found, AT_SYMLINK_NOFOLLOW) }
  if found.isLink {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    try systemCall { readlinkat(old, name, &target, Int(PATH_MAX)) }
    try systemCall { symlinkat(target, new, name) }
    return
  }
  guard found.isFile else { throw SystemError(code: EINVAL) }
  let flags = O_CLOEXEC | O_NOFOLLOW
  let source = Descriptor(owning: try systemCall { openat(old, name, O_RDONLY | flags) })
  let copy = Descriptor(owning: try systemCall { openat(new, name, O_WRONLY | O_CREAT | O_EXCL | flags, 0o666) })
  while true {
    let piece = try source.read(atMost: 1 << 18)
    if piece.isEmpty { break }
    try copy.write(piece)
  }
  fchmod(copy.number, found.st_mode & 0o7777)
  let times = [found.st_atim, found.st_mtim]
  futimens(copy.number, times)
}
