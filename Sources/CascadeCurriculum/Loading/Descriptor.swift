package import Glibc

/// Sole owner of an open file or folder, which is closed when the owner goes.
package struct Descriptor: ~Copyable, Sendable {
  /// The system's number for it.
  package let number: Int32

  /// Owns the open file `number`.
  package init(owning number: Int32) { self.number = number }

  deinit { close(number) }

  /// Opens `path`, seen from the open folder `folder`; never waits for the other end of a pipe.
  ///
  /// - Throws: the errno.
  package init(_ path: String, in folder: Int32 = AT_FDCWD, _ flags: Int32, mode: mode_t = 0o666) throws(SystemError) {
    number = try systemCall { openat(folder, path, flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, mode) }
  }

  /// What the system knows of the open file.
  package func status() throws(SystemError) -> stat {
    var found = stat()
    try systemCall { fstat(number, &found) }
    return found
  }

  /// Reads into `buffer` until it is full or the file ends, and says how many bytes came.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = try systemCall { Glibc.read(number, rest.baseAddress, rest.count) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// Reads up to `count` bytes into the start of `room`, and says how many came.
  package func read(_ count: Int, into room: inout [UInt8]) throws(SystemError) -> Int {
    try room.withUnsafeMutableBufferPointer { (room) throws(SystemError) in
      try read(into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[..<count]))
    }
  }

  /// Waits until the file's bytes, or the folder's names, are on the disk.
  package func sync() throws(SystemError) {
    do throws(SystemError) {
      try systemCall { fsync(number) }
    } catch {
      // Some network file systems cannot sync a folder.
      if error.code != EINVAL { throw error }
    }
  }

  /// Writes all of `bytes`.
  package func write(_ bytes: [UInt8]) throws(SystemError) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(SystemError) in try write(UnsafeRawBufferPointer(bytes)) }
  }

  /// Writes all of `bytes`.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      written += try systemCall { Glibc.write(number, rest.baseAddress, rest.count) }
    }
  }
}

/// The errno of a system call that failed.
package struct SystemError: Error, Hashable, Sendable {
  /// The errno.
  package let code: Int32

  /// The error `code`.
  package init(code: Int32) { self.code = code }
}

/// Runs a system call, again where a signal interrupted it.
@discardableResult
package func systemCall<Number: BinaryInteger>(_ call: () -> Number) throws(SystemError) -> Number {
  while true {
    let result = call()
    if result >= 0 { return result }
    let code = errno
    if code != EINTR { throw SystemError(code: code) }
  }
}

/// What the system knows of `path`, seen from the open folder `folder`; a link is not followed.
package func status(of path: String, in folder: Int32 = AT_FDCWD) throws(SystemError) -> stat {
  var found = stat()
  try systemCall { fstatat(folder, path, &found, AT_SYMLINK_NOFOLLOW) }
  return found
}

extension stat {
  /// Whether it is an ordinary file.
  package var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  /// Whether it is a folder.
  package var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  /// Whether it is a symbolic link.
  package var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
}
