import Cascade
import CascadeTestSupport
import Foundation
import Testing

/// What an earlier build published and a curriculum no longer has is not left lying about.
@Suite("A withdrawn edition") struct WithdrawnEditionTests {
  @Test("goes with the next build of all, and so do locales and outputs")
  func withdrawn() async throws {
    let bench = try IncrementalBench()
    var tree = DraftCurriculum().tree
    let errors = try await bench.build(tree, into: "out")
    #expect(errors == [], "\(errors)")
    #expect(try folders(of: bench).contains { $0.hasPrefix("handbook/facilitator") })
    #expect(try folders(of: bench).contains { $0.hasPrefix("xml/") })
    try tree.edit("curriculum.yaml") { line in line.contains("reader: facilitator") ? nil : line }
    try tree.edit("curriculum.yaml") { line in line.hasPrefix("outputs:") ? "outputs: [handbook]" : line }
    #expect(try await bench.build(tree, into: "out") == [])
    #expect(try !folders(of: bench).contains { $0.contains("facilitator") })
    #expect(try !folders(of: bench).contains { $0.hasPrefix("xml/") })
    #expect(try await bench.build(tree, into: "clean") == [])
    #expect(try bench.differing("out", "clean") == [])
  }

  @Test("stays, with its place on the start page, where only others are built")
  func partial() async throws {
    let bench = try IncrementalBench()
    let tree = DraftCurriculum().tree
    #expect(try await bench.build(tree, into: "out") == [])
    let start = try Data(contentsOf: bench.folder.file("out/handbook/index.html"))
    let before = try folders(of: bench)
    #expect(try await bench.build(tree, into: "out", editions: ["participant"]) == [])
    #expect(try Data(contentsOf: bench.folder.file("out/handbook/index.html")) == start)
    #expect(try folders(of: bench) == before)
  }

  /// The folders of deliveries that are published.
  private func folders(of bench: IncrementalBench) throws -> Set<String> {
    let paths = try FileTree(reading: bench.folder.file("out")).paths
    return Set(paths.map { $0.split(separator: "/").dropLast().joined(separator: "/") })
  }
}

extension FileTree {
  /// Changes a text line by line; a line for which `change` gives nothing goes.
  fileprivate mutating func edit(_ path: String, _ change: (String) -> String?) throws {
    let text = String(decoding: try #require(files[path]), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { change(String($0)) }
    files[path] = Array(lines.joined(separator: "\n").utf8)
  }
}
