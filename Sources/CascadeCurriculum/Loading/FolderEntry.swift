private import CFileSystem
private import Glibc

/// One name in a folder.
package struct FolderEntry: Sendable {
  /// The name's bytes with a zero after them, as the system wants them.
  package let name: [CChar]
  /// What the folder says the name is; `unknown` where the file system keeps no such note.
  package let kind: Kind

  /// What a name in a folder can be.
  package enum Kind: Sendable {
    case file, folder, link, other, unknown
  }

  /// The name as text; `nil` where it is not UTF-8.
  package var text: String? { String(validating: name.dropLast().lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self) }

  /// The name as text, with U+FFFD for what is not UTF-8.
  package var shownText: String {
    String(decoding: name.dropLast().lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension Descriptor {
  /// What lies in the open folder, without `.` and `..`, in no particular order.
  package func entries() throws(SystemError) -> [FolderEntry] {
    // The stream closes the number that it is given, so it gets one of its own.
    let number = try systemCall { openat(self.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard let stream = fdopendir(number) else {
      let code = errno
      close(number)
      throw SystemError(code: code)
    }
    defer { closedir(stream) }
    var found: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemError(code: errno) }
        return found
      }
      guard let name = cascade_name(entry) else { continue }
      let length = strlen(name)
      if length <= 2, name[0] == 46, length == 1 || name[1] == 46 { continue }
      let bytes = [CChar](UnsafeBufferPointer(start: name, count: length + 1))
      found.append(FolderEntry(name: bytes, kind: kind(of: bytes, noted: Int(entry.pointee.d_type))))
    }
  }

  private func kind(of name: [CChar], noted type: Int) -> FolderEntry.Kind {
    switch type {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN): break
    default: return .other
    }
    var found = stat()
    guard fstatat(number, name, &found, AT_SYMLINK_NOFOLLOW) == 0 else { return .unknown }
    if found.isFile { return .file }
    if found.isFolder { return .folder }
    return found.isLink ? .link : .other
  }
}
