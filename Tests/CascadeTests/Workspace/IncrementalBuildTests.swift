import Cascade
import CascadeTestSupport
import CascadeText
import Foundation
import Testing

/// After any series of edits a build over the last output leaves the same bytes as one into an empty folder.
@Suite("An incremental build") struct IncrementalBuildTests {
  @Test("equals a clean one after any series of edits", arguments: [1, 2, 3] as [UInt64])
  func equalsClean(seed: UInt64) async throws {
    var random = GeneratedMarkdown(seed: seed)
    var draft = DraftCurriculum()
    let bench = try IncrementalBench()
    #expect(try await bench.build(draft.tree, into: "incremental") == [])
    var done: [String] = []
    for _ in 0..<8 {
      let before = draft
      var edits: [String] = []
      for _ in 0...random.number(below: 3) { edits.append(draft.edit(&random)) }
      done.append(edits.joined(separator: ", "))
      if random.number(below: 4) == 0 {
        // A build of a part leaves the rest as it was, for the next one to mend.
        _ = try await bench.build(draft.tree, into: "incremental", editions: ["participant"])
      }
      let errors = try await bench.build(draft.tree, into: "incremental")
      #expect(try await bench.build(draft.tree, into: "clean") == errors)
      if errors.isEmpty {
        let differing = try bench.differing("incremental", "clean")
        #expect(differing.isEmpty, "seed \(seed), after \(done.joined(separator: "; ")): \(differing)")
        if !differing.isEmpty { return }
      } else {
        done[done.count - 1] += " (refused)"
        draft = before
      }
      try bench.remove("clean")
    }
    #expect(done.count { $0.hasSuffix("(refused)") } < 4, "too many edits were refused: \(done)")
  }
}

/// A folder with a curriculum and the outputs of its builds beside it.
struct IncrementalBench {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Writes the curriculum anew and builds it; the errors that stopped the build.
  func build(_ tree: FileTree, into output: String, editions: [String]? = nil) async throws -> [String] {
    try? FileManager.default.removeItem(at: folder.file("curriculum"))
    try tree.write(to: folder.file("curriculum"))
    let report = try await Workspace(folder: folder.path + "/curriculum", workers: 2).build(
      BuildRequest(editions: editions, outputFolder: folder.path + "/" + output))
    #expect(report.isBuilt == !report.diagnostics.contains { $0.severity == .error })
    return report.diagnostics.filter { $0.severity == .error }.map { "\($0.path): \($0.message)" }
  }

  /// The paths at which two outputs differ, the manifest among them.
  func differing(_ left: String, _ right: String) throws -> [String] {
    let (left, right) = (try FileTree(reading: folder.file(left)), try FileTree(reading: folder.file(right)))
    return Set(left.paths).union(right.paths).sorted().filter { left.files[$0] != right.files[$0] }
  }

  func remove(_ output: String) throws { try? FileManager.default.removeItem(at: folder.file(output)) }
}
