import Cascade
import CascadeCurriculum
import CascadeOutputs
import CascadeText
import CurriculumGenerator
import Glibc

/// Measures the stages of a build one by one over a generated curriculum: `stages FOLDER [ROUNDS]`.
///
/// Machines differ and are shared: read the ratios within one run, not the milliseconds.
@main
struct Stages {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else {
      print("usage: stages FOLDER [ROUNDS]")
      exit(64)
    }
    let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 5 : 5
    let folder = arguments[1]
    var table = StageTable(rounds: rounds)
    let loaded = try await LoadedFolder.load(folder)
    try await table.measure("load: walk, read, hash") { _ = try await LoadedFolder.load(folder) }
    try await table.measure("fingerprint of all files") {
      var builder = FingerprintBuilder("stages")
      loaded.add(to: &builder)
      _ = builder.finish()
    }
    try await publishing(loaded, &table)
    table.show()
  }

  /// Publishes each file as it was read, so that only the publishing costs something.
  private static func publishing(_ loaded: LoadedFolder, _ table: inout StageTable) async throws {
    let output = "/tmp/cascade-stages-\(getpid())"
    // Pages are flat files, as those of a handbook are.
    let names = loaded.files.map { "pages/" + $0.path.split(separator: "/").joined(separator: "-") }
    func publish(version: Int, changed: Int = 0, inputs: Int = 0) async throws {
      var builder = FingerprintBuilder("inputs")
      builder.add("number", inputs)
      let jobs = loaded.files.indices.map { index in
        let file = loaded.files[index]
        var print = FingerprintBuilder("job")
        print.add("file", loaded.digests[index])
        print.add("version", index < changed ? version + 1_000_000 : version)
        let mark = index < changed ? version : 0
        return Job(path: names[index], fingerprint: print.finish()) { sink in
          sink.writer.number(mark)
          sink.writer.written(file.bytes)
        }
      }
      let tree = try await OutputTree.open(output)
      _ = try await tree.publish(PublishRequest(jobs, inputs: builder.finish()))
    }
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
}
