import CascadeCurriculum
private import Glibc

/// The tar archive (POSIX.1-1988 ustar) that an installed program carries behind its own code.
///
/// After the archive stands a closing line: a line end, `cascade-resources`, a space, and the archive's length in sixteen
/// decimal digits.
enum ResourceArchive {
  private static let mark = Array("\ncascade-resources ".utf8)
  private static let digits = 16
  private static let blockSize = 512

  /// The files behind the program at `path`; `nil` where there is no archive.
  ///
  /// - Throws: ``FileError`` where the archive is damaged.
  static func files(behind path: String) throws(FileError) -> [String: [UInt8]]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, code: errno) }
    defer { close(descriptor) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    let tail = mark.count + digits
    guard size > tail, let end = read(descriptor, at: size - tail, tail), end.starts(with: mark) else { return nil }
    guard let length = Int(String(decoding: end.dropFirst(mark.count), as: UTF8.self)), length <= size - tail,
      let archive = read(descriptor, at: size - tail - length, length), let files = files(of: archive)
    else { throw .unreadable(path: path, code: EBADMSG) }
    return files
  }

  /// The regular files of an archive by path; `nil` where it is cut short.
  static func files(of archive: [UInt8]) -> [String: [UInt8]]? {
    var files: [String: [UInt8]] = [:]
    var offset = 0
    while offset + blockSize <= archive.count, archive[offset] != 0 {
      let start = offset + blockSize
      let name = text(archive[offset..<offset + 100])
      let prefix = text(archive[offset + 345..<offset + 500])
      guard let size = Int(text(archive[offset + 124..<offset + 136]), radix: 8), size >= 0,
        start + size <= archive.count
      else { return nil }
      if archive[offset + 156] == UInt8(ascii: "0") {
        files[prefix.isEmpty ? name : "\(prefix)/\(name)"] = Array(archive[start..<start + size])
      }
      offset = start + (size + blockSize - 1) / blockSize * blockSize
    }
    return files.isEmpty ? nil : files
  }

  private static func text(_ field: ArraySlice<UInt8>) -> String {
    String(decoding: field.prefix { $0 != 0 && $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }

  private static func read(_ descriptor: Int32, at offset: Int, _ count: Int) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count, let base = buffer.baseAddress {
        let step = pread(descriptor, base + filled, count - filled, off_t(offset + filled))
        guard step > 0 else { break }
        filled += step
      }
    }
    return bytes.count == count ? bytes : nil
  }
}
