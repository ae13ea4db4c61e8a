/// Writes ZIP archives without compression (APPNOTE.TXT 6.3.10, method 0 "stored"), the same bytes each time.
///
/// Every entry is dated 1980-01-01 00:00, the earliest that the format knows. Names are in UTF-8. A path that ends in `/`
/// is a folder.
enum ZIPArchive {
  /// The archive of `files`, in their order; `nil` where it would need the extensions for large archives: more than 65,534
  /// entries, or 4 GB.
  static func bytes(of files: [(path: String, bytes: [UInt8])]) -> [UInt8]? {
    let size = files.reduce(0) { $0 + $1.bytes.count + 2 * $1.path.utf8.count + 128 }
    guard files.count < 0xFFFF, size < 0xFFFF_FFFF, files.allSatisfy({ $0.path.utf8.count < 0xFFFF }) else {
      return nil
    }
    var archive: [UInt8] = []
    archive.reserveCapacity(size)
    var directory: [UInt8] = []
    for file in files {
      let offset = archive.count
      let common = common(file.path, file.bytes)
      // Section 4.3.7: the local header.
      number(0x0403_4B50, 4, &archive)
      archive += common
      archive += file.path.utf8
      archive += file.bytes
      // Section 4.3.12: the header in the central directory.
      let isFolder = file.path.hasSuffix("/")
      number(0x0201_4B50, 4, &directory)
      number(3 << 8 | 20, 2, &directory)  // Made by version 2.0, on Unix.
      directory += common
      number(0, 2, &directory)  // No comment.
      number(0, 2, &directory)  // The first disk.
      number(0, 2, &directory)  // No internal attributes.
      number((isFolder ? 0o040755 : 0o100644) << 16 | (isFolder ? 0x10 : 0), 4, &directory)
      number(offset, 4, &directory)
      directory += file.path.utf8
    }
    let start = archive.count
    archive += directory
    // Section 4.3.16: the end of the central directory.
    number(0x0605_4B50, 4, &archive)
    number(0, 4, &archive)  // The first disk, twice.
    number(files.count, 2, &archive)
    number(files.count, 2, &archive)
    number(directory.count, 4, &archive)
    number(start, 4, &archive)
    number(0, 2, &archive)  // No comment.
    return archive
  }

  /// What both headers of an entry say: from the version that is needed to the length of the extra field.
  private static func common(_ path: String, _ bytes: [UInt8]) -> [UInt8] {
    var header: [UInt8] = []
    number(20, 2, &header)  // Version 2.0.
    number(1 << 11, 2, &header)  // The name is in UTF-8 (appendix D).
    number(0, 2, &header)  // Stored.
    number(0, 2, &header)  // 00:00.
    number(1 << 5 | 1, 2, &header)  // 1980-01-01.
    number(Int(checksum(of: bytes)), 4, &header)
    number(bytes.count, 4, &header)
    number(bytes.count, 4, &header)
    number(path.utf8.count, 2, &header)
    number(0, 2, &header)  // No extra field.
    return header
  }

  private static func number(_ value: Int, _ count: Int, _ bytes: inout [UInt8]) {
    for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
  }

  /// CRC-32 as of ISO 3309 (section 4.4.7).
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF) { sum, byte in sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)] }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
}
