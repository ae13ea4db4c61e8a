import Glibc

/// Runs Cascade and Hugo turn by turn over the same text and prints what each costs.
///
/// `against-hugo CASCADE HUGO EMPTY-PROGRAM ROUNDS DATA MODULES…`, with generated text in `DATA/<modules>/`.
@main
struct AgainstHugo {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 6, let rounds = Int(arguments[4]) else {
      print("usage: against-hugo CASCADE HUGO EMPTY-PROGRAM ROUNDS DATA MODULES…")
      exit(64)
    }
    do {
      try start(cascade: arguments[1], floor: arguments[3])
      var first: [String: Run] = [:]
      for modules in arguments[6...].compactMap({ Int($0) }) {
        let site = Site(
          modules: modules, cascade: arguments[1], hugo: arguments[2], data: "\(arguments[5])/\(modules)")
        try measure(site, rounds: rounds, first: &first)
      }
    } catch {
      print("failed: \(error)")
      exit(2)
    }
  }

  private static func start(cascade: String, floor: String) throws {
    var ours: [Run] = []
    var empty: [Run] = []
    for _ in 0..<21 {
      ours.append(try Run([cascade, "--version"]))
      empty.append(try Run([floor]))
    }
    let (our, least) = (Run(medianOf: ours), Run(medianOf: empty))
    print(
      "`cascade --version`: \(milliseconds(our.wall)), an empty C program: \(milliseconds(least.wall))", terminator: "")
    print(" (to reach: within 15 ms of it)\n")
  }

  private static func measure(_ site: Site, rounds: Int, first: inout [String: Run]) throws {
    print("## \(site.modules) modules\n")
    print("| case | Cascade: wall, CPU, memory | Hugo: wall, CPU, memory | wall | CPU | memory | to reach |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for one in Case.all {
      // Once without measuring, so that there is an output and the files are in memory.
      _ = try Run(site.cascadeCommand(one.arguments))
      _ = try Run(site.hugoCommand)
      var ours: [Run] = []
      var theirs: [Run] = []
      for round in 0..<rounds {
        try one.prepare(site, round)
        ours.append(try Run(site.cascadeCommand(one.arguments)))
        theirs.append(try Run(site.hugoCommand))
      }
      let (our, their) = (Run(medianOf: ours), Run(medianOf: theirs))
      let isSmall = site.modules < 10_000 || their.megabytes / our.megabytes >= one.memory ?? 0
      let reached = isSmall && their.wall / our.wall >= one.factor && their.cpu / our.cpu >= one.factor
      print(
        "| \(one.name) | \(shown(our)) | \(shown(their)) | \(times(their.wall / our.wall))"
          + " | \(times(their.cpu / our.cpu)) | \(times(their.megabytes / our.megabytes))"
          + " | \(one.goal): \(reached ? "yes" : "**no**") |")
      if let before = first[one.name] {
        let growth = times(our.wall / before.wall)
        print("| – the same, against the first size | wall \(growth) | | | | | at most 11 for ten times the modules |")
      } else {
        first[one.name] = our
      }
      fflush(nil)
    }
    print("")
  }

  private static func shown(_ run: Run) -> String {
    "\(milliseconds(run.wall)), \(milliseconds(run.cpu)), \(Int(run.megabytes)) MB"
  }

  private static func milliseconds(_ seconds: Double) -> String { "\((seconds * 10_000).rounded() / 10) ms" }

  private static func times(_ ratio: Double) -> String { "\((ratio * 10).rounded() / 10)×" }
}
