import Glibc

/// The medians of several rounds of each stage, in wall and processor time.
struct StageTable {
  private let rounds: Int
  private var rows: [(name: String, wall: Double, cpu: Double)] = []

  /// A table in which each stage runs `rounds` times.
  init(rounds: Int) { self.rounds = rounds }

  /// Runs `stage` several times and keeps the medians.
  nonisolated(nonsending) mutating func measure(
    _ name: String, _ stage: nonisolated(nonsending) () async throws -> Void
  ) async rethrows {
    var walls: [Double] = []
    var processors: [Double] = []
    for _ in 0..<rounds {
      let (wall, cpu) = (Self.seconds(CLOCK_MONOTONIC), Self.seconds(CLOCK_PROCESS_CPUTIME_ID))
      try await stage()
      walls.append(Self.seconds(CLOCK_MONOTONIC) - wall)
      processors.append(Self.seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu)
    }
    rows.append((name, walls.sorted()[rounds / 2], processors.sorted()[rounds / 2]))
  }

  /// What the stages `names` cost together, against the first.
  func sum(of names: Set<String>) -> String {
    Self.shown(rows.filter { names.contains($0.name) }.reduce(0) { $0 + $1.cpu } / (rows.first?.cpu ?? 1))
  }

  /// Prints the table; the last column is the processor time against that of the first row.
  func show() {
    print("| stage | wall ms | CPU ms | CPU against the first |\n| --- | --- | --- | --- |")
    for row in rows {
      print("| \(row.name) | \(Self.shown(row.wall * 1000)) | \(Self.shown(row.cpu * 1000))", terminator: "")
      print(" | \(Self.shown(row.cpu / (rows.first?.cpu ?? 1))) |")
    }
  }

  private static func shown(_ number: Double) -> String { "\((number * 100).rounded() / 100)" }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
