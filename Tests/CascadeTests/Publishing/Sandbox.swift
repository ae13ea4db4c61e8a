import Cascade
import CascadeCurriculum
import CascadeOutputs
import CascadeTestSupport
import CascadeText
import Foundation
import Synchronization

/// A folder to publish into, and short words for doing it.
final class Sandbox: Sendable {
  let folder: TemporaryFolder
  /// How many jobs have run.
  let renderings = Atomic<Int>(0)

  init() throws { folder = try TemporaryFolder() }

  var output: String { folder.path + "/build" }

  /// A job whose file holds `text`; `version` is what its fingerprint covers beside the text.
  func job(_ path: String, _ text: String, version: Int = 0) -> Job {
    Job(path: path, fingerprint: fingerprint(text, version)) { [self] sink in
      renderings.add(1, ordering: .relaxed)
      sink.writer.text(text)
    }
  }

  func fingerprint(_ text: String, _ version: Int = 0) -> Fingerprint {
    var builder = FingerprintBuilder("test")
    builder.add("text", text)
    builder.add("version", version)
    return builder.finish()
  }

  @discardableResult
  func publish(
    _ jobs: [Job], scopes: [String] = [""], inputs: String = "inputs", workers: Int = 2, to output: String? = nil
  ) async throws -> Publication {
    let tree = try await OutputTree.open(output ?? self.output, patience: .zero)
    return try await tree.publish(
      PublishRequest(jobs, scopes: scopes, inputs: fingerprint(inputs), workers: workers))
  }

  /// The texts that lie in the output, without the manifest.
  func texts() throws -> [String: String] {
    var tree = try FileTree(reading: folder.file("build")).files
    tree[Manifest.name] = nil
    return tree.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// What tells whether anything of the file or folder at `path` was touched.
  func mark(_ path: String = "") -> Mark? {
    var found = stat()
    guard lstat(path.isEmpty ? output : output + "/" + path, &found) == 0 else { return nil }
    return Mark(
      inode: found.st_ino, seconds: found.st_mtim.tv_sec, nanoseconds: found.st_mtim.tv_nsec)
  }

  struct Mark: Hashable {
    let inode: ino_t
    let seconds: Int
    let nanoseconds: Int
  }

  /// What lies beside the output.
  func neighbours() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter { $0 != "build" }
  }
}
