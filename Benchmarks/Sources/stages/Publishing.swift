import Cascade
import CascadeCurriculum
import CascadeOutputs
import CascadeText
import Glibc

/// Measures publishing: each text of a folder is published as it was read, so that nothing else costs something.
struct Publishing {
  private let loaded: LoadedFolder
  private let output = "/tmp/cascade-stages-\(getpid())"

  init(_ loaded: LoadedFolder) { self.loaded = loaded }

  func measure(_ table: inout StageTable) async throws {
    var round = 0
    try await table.measure("publish: all new") {
      round += 1
      try await publish(version: round, changed: loaded.files.count)
    }
    try await publish(version: 0)
    try await table.measure("publish: every job run, same bytes") {
      round += 1
      try await publish(version: round)
    }
    try await table.measure("publish: nothing changed") { try await publish(version: round) }
    let standing = round
    try await table.measure("publish: one file changed") {
      round += 1
      try await publish(version: standing, changed: 1, inputs: round)
    }
    try await table.measure("know that nothing changed") {
      var builder = FingerprintBuilder("inputs")
      builder.add("number", round)
      guard try await OutputTree.open(output).isCurrent(builder.finish()) else { preconditionFailure("it changed") }
    }
    print("The tree lies in \(output).\n")
  }

  private func publish(version: Int, changed: Int = 0, inputs: Int = 0) async throws {
    var builder = FingerprintBuilder("inputs")
    builder.add("number", inputs)
    let jobs = loaded.files.indices.map { index in
      let file = loaded.files[index]
      var print = FingerprintBuilder("job")
      print.add("file", loaded.digests[index])
      print.add("version", index < changed ? version + 1_000_000 : version)
      let mark = index < changed ? version : 0
      // Pages are flat files, as those of a handbook are.
      let name = "pages/" + file.path.split(separator: "/").joined(separator: "-")
      return Job(path: name, fingerprint: print.finish()) { sink in
        sink.writer.number(mark)
        sink.writer.written(file.bytes)
      }
    }
    let tree = try await OutputTree.open(output)
    _ = try await tree.publish(PublishRequest(jobs, inputs: builder.finish()))
  }
}
