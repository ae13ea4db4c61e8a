private import Glibc

extension Descriptor {
  /// The rest of the file's bytes; `nil` where there are more than `limit`.
  package func readAll(limit: Int) throws(SystemError) -> [UInt8]? {
    let size = Int(try status().st_size)
    guard size <= limit else { return nil }
    // One byte more than the size shows the end of the file without a second array.
    var bytes = try read(atMost: size + 1)
    while bytes.count > size {
      let more = try read(atMost: Swift.max(1 << 16, bytes.count))
      bytes.append(contentsOf: more)
      if bytes.count > limit { return nil }
      if more.isEmpty { break }
    }
    return bytes
  }

  /// The next `count` bytes, or fewer at the end of the file.
  package func read(atMost count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(SystemError) {
        filled = try read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// The digest of the rest of the file, and how many bytes it took; reads by pieces.
  package func digestAll() throws(SystemError) -> (digest: Digest, count: Int) {
    var builder = DigestBuilder()
    var count = 0
    while true {
      let piece = try read(atMost: 1 << 18)
      if piece.isEmpty { return (builder.finish(), count) }
      builder.append(piece)
      count += piece.count
    }
  }
}

/// Reads the file at `path`, which may be a link, with at most `limit` bytes.
///
/// - Throws: ``FileError`` where it cannot be read, is no file, or is larger.
public func readFile(_ path: String, limit: Int = LoadOptions.standardLimit) throws(FileError) -> [UInt8] {
  let file = try reading(path) { () throws(SystemError) in try Descriptor(path, O_RDONLY) }
  guard try reading(path, { () throws(SystemError) in try file.status() }).isFile else { throw .notAFile(path: path) }
  guard let bytes = try reading(path, { () throws(SystemError) in try file.readAll(limit: limit) }) else {
    throw .tooLarge(path: path, limit: limit)
  }
  return bytes
}
