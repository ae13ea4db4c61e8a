import CascadeCurriculum
import CascadeOutputs
private import Glibc

/// A file in the making, held against the one that stands.
///
/// As long as the bytes are the same nothing is written; at the first that differs the file is begun, what was equal is
/// copied, and the rest is written as it comes. So an unchanged file costs no writing, and a large one no memory.
///
/// A class, because the sink that feeds it outlives the scope of an `inout`. One task uses it.
final class CandidateFile {
  private let path: String
  private let next: NextTree
  private var standing: Descriptor?
  private var standingSize = 0
  private var written: Descriptor?
  private var digest = DigestBuilder()
  private var count = 0
  private var scratch: [UInt8]

  /// A file for `path`; `scratch` is room to read into, which ``takeRoom()`` gives back.
  init(_ path: String, for next: NextTree, scratch: consuming [UInt8]) {
    self.path = path
    self.next = next
    self.scratch = scratch
    guard let file = try? Descriptor(path, in: next.tree.folder.number, O_RDONLY | O_NOFOLLOW),
      let status = try? file.status(), status.isFile
    else { return }
    standing = consume file
    standingSize = Int(status.st_size)
  }

  /// What became of a file.
  struct Outcome: Sendable {
    let content: Digest
    let size: Int
    /// Whether it lies in the new tree; else the file that stands is the same.
    let isWritten: Bool
    /// The documents in it that judges accepted.
    let accepted: [Digest]
  }

  /// Takes the next bytes.
  func append(_ bytes: [UInt8]) throws(OutputError) {
    digest.append(bytes)
    if written == nil {
      if try isStanding(bytes) {
        count += bytes.count
        return
      }
      try begin()
    }
    try write(bytes)
    count += bytes.count
  }

  /// Takes the last bytes and says what became of the file, in which judges `accepted` those documents.
  func finish(with last: [UInt8], accepted: [Digest]) throws(OutputError) -> Outcome {
    // A length that differs is known without reading.
    if written == nil, count + last.count != standingSize || standing == nil { try begin() }
    try append(last)
    return Outcome(content: digest.finish(), size: count, isWritten: written != nil, accepted: accepted)
  }

  /// Gives back the room to read into, for the next file.
  func takeRoom() -> [UInt8] {
    defer { scratch = [] }
    return scratch
  }

  private func isStanding(_ bytes: [UInt8]) throws(OutputError) -> Bool {
    guard standing != nil, count + bytes.count <= standingSize else { return false }
    let found = try read(bytes.count)
    return found == bytes.count
      && scratch.withUnsafeBytes { old in
        bytes.withUnsafeBytes { new in
          guard let left = old.baseAddress, let right = new.baseAddress else { return true }
          return memcmp(left, right, new.count) == 0
        }
      }
  }

  /// Reads the next bytes of the file that stands into the scratch room.
  private func read(_ count: Int) throws(OutputError) -> Int {
    if scratch.count < count { scratch = [UInt8](repeating: 0, count: Swift.max(count, 1 << 16)) }
    return try reaching { () throws(SystemError) in try standing?.read(count, into: &scratch) ?? 0 }
  }

  /// Begins the new file with the `count` bytes that are the same as before.
  private func begin() throws(OutputError) {
    do throws(FileError) {
      written = try next.create(path)
    } catch {
      throw .file(error)
    }
    guard count > 0, let number = standing?.number else { return }
    lseek(number, 0, SEEK_SET)
    var rest = count
    while rest > 0 {
      let piece = try read(Swift.min(rest, 1 << 18))
      if piece == 0 { throw .file(.unreadable(path: next.tree.shown(path), code: EIO)) }
      try write(Array(scratch[..<piece]))
      rest -= piece
    }
  }

  private func write(_ bytes: [UInt8]) throws(OutputError) {
    try reaching { () throws(SystemError) in try written?.write(bytes) }
  }

  private func reaching<Result>(_ body: () throws(SystemError) -> Result) throws(OutputError) -> Result {
    do throws(SystemError) {
      return try body()
    } catch {
      throw .file(.unwritable(path: next.tree.shown(path), code: error.code))
    }
  }
}
