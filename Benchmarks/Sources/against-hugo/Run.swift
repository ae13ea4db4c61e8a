import Glibc

/// What one run of a program cost.
struct Run {
  /// Seconds from start to end.
  var wall: Double
  /// Seconds of processor time, its own and the system's for it, with that of the programs it started.
  var cpu: Double
  /// The most memory it held, in megabytes.
  var megabytes: Double

  /// Runs a program to its end, with its output thrown away.
  init(_ command: [String]) throws(Failure) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments = command.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    let start = Self.now
    let code = posix_spawn(&process, command[0], &actions, nil, &arguments, environ)
    guard code == 0 else { throw Failure(command: command, status: code) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    wall = Self.now - start
    guard status == 0 else { throw Failure(command: command, status: status) }
    cpu = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    megabytes = Double(usage.ru_maxrss) / 1024
  }

  /// The medians of several runs, each by itself.
  init(medianOf runs: [Run]) {
    wall = Self.median(runs.map(\.wall))
    cpu = Self.median(runs.map(\.cpu))
    megabytes = Self.median(runs.map(\.megabytes))
  }

  /// A program that did not end as it should.
  struct Failure: Error, CustomStringConvertible {
    let command: [String]
    let status: Int32
    var description: String { "status \(status) from: \(command.joined(separator: " "))" }
  }

  private static func median(_ numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
