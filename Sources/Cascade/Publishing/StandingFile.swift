public import CascadeCurriculum
private import Glibc

extension OutputTree {
  /// Whether the file of `entry` still is what the last build made.
  ///
  /// A file that was written after the manifest was touched by another hand, and is read; of the others the length tells
  /// enough.
  func stands(_ entry: Manifest.Entry) -> Bool {
    guard let found = try? status(of: entry.path, in: folder.number), found.isFile, Int(found.st_size) == entry.size
    else { return false }
    if found.changeTime <= manifestTime { return true }
    guard let file = try? Descriptor(entry.path, in: folder.number, O_RDONLY | O_NOFOLLOW),
      let content = try? file.digestAll()
    else { return false }
    return content.digest == entry.content
  }

  /// Whether the last build read the same as `inputs` covers, and all its files still stand: then nothing is to do.
  public func isCurrent(_ inputs: Fingerprint, workers: Int = Workers.available) async -> Bool {
    guard let manifest, manifest.inputs == inputs else { return false }
    return await manifest.entries.parallelMap(workers: workers) { self.stands($0) }.allSatisfy { $0 }
  }

  /// How many findings the last build had; `nil` where there was none.
  public var findings: FindingCount? { manifest?.findings }

  /// The files that the last build left, sorted.
  public var paths: [String] { manifest?.entries.map(\.path) ?? [] }
}
