import CascadeText
import Glibc

/// How fast each parser is.
struct SpeedTable {
  /// The times of one row, a round each, in seconds.
  private struct Row {
    var wall: [Double] = []
    var processor: [Double] = []
  }

  private let count: Int
  private let bytes: Int
  private var rows: [String: Row] = [:]
  private static let twoThreads = "cascade, two threads"

  /// A table of what parsing `texts` takes.
  init(_ texts: [SourceFile]) {
    count = texts.count
    bytes = texts.reduce(0) { $0 + $1.bytes.count }
  }

  /// Adds a round of `parser`.
  mutating func add(_ parser: Parser, _ work: () -> Void) {
    let (wall, processor) = (Self.now(CLOCK_MONOTONIC), Self.now(CLOCK_PROCESS_CPUTIME_ID))
    work()
    note(parser.name, since: wall, processor)
  }

  /// Adds a round of our parser on two threads.
  mutating func addTwoThreads(_ work: @Sendable () async -> Void) async {
    let (wall, processor) = (Self.now(CLOCK_MONOTONIC), Self.now(CLOCK_PROCESS_CPUTIME_ID))
    await work()
    note(Self.twoThreads, since: wall, processor)
  }

  private mutating func note(_ name: String, since wall: Double, _ processor: Double) {
    rows[name, default: Row()].wall.append(Self.now(CLOCK_MONOTONIC) - wall)
    rows[name, default: Row()].processor.append(Self.now(CLOCK_PROCESS_CPUTIME_ID) - processor)
  }

  /// Prints the medians of the rounds and of their ratios; whether the figures to reach are reached.
  func show() -> Bool {
    print("\(count) texts, \(bytes.megabytes) MB; medians of \(rows[Parser.ours.name]?.wall.count ?? 0) rounds\n")
    print(
      "parser".padded(28) + "MB/s of processor".leftPadded(18) + "MB/s of wall".leftPadded(14)
        + "to cmark-gfm".leftPadded(14))
    for name in Parser.all.map(\.name) + [Self.twoThreads] {
      guard let row = rows[name], let reference = rows[Parser.cmark.name] else { continue }
      let speeds = [row.processor, row.wall].map { Double(bytes) / 1e6 / $0.median }
      print(
        name.padded(28) + speeds[0].rounded(to: 1).leftPadded(18) + speeds[1].rounded(to: 1).leftPadded(14)
          + Self.median(reference.processor, to: row.processor).rounded(to: 2).leftPadded(14))
    }
    guard let one = rows[Parser.ours.name], let two = rows[Self.twoThreads], let cmark = rows[Parser.cmark.name] else {
      return false
    }
    let toCMark = Self.median(cmark.processor, to: one.processor)
    let toOne = Self.median(one.wall, to: two.wall)
    print("\nOne thread is \(toCMark.rounded(to: 2)) times as fast as cmark-gfm (to reach: 2)")
    print("Two threads are \(toOne.rounded(to: 2)) times as fast as one (to reach: 1.8, with nothing else to do)")
    return toCMark >= 2 && toOne >= 1.8
  }

  /// The ratio in the middle of those in each round: what else the machine does for a while falls on both of a round.
  private static func median(_ times: [Double], to others: [Double]) -> Double {
    zip(times, others).map { $0 / $1 }.median
  }

  /// The time of `clock`, in seconds.
  static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension [Double] {
  /// The one in the middle.
  var median: Double { sorted()[count / 2] }
}

extension Int {
  /// The number of bytes in megabytes.
  var megabytes: String { (Double(self) / 1e6).rounded(to: 1) }
}

extension Double {
  /// The number with `places` places after the point.
  func rounded(to places: Int) -> String {
    let scale = (0..<places).reduce(1) { factor, _ in factor * 10 }
    let number = Int((self * Double(scale)).rounded())
    let rest = String(number % scale)
    return "\(number / scale)." + String(repeating: "0", count: places - rest.count) + rest
  }
}

extension String {
  /// The text with blanks after it.
  func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }

  /// The text with blanks before it.
  func leftPadded(_ width: Int) -> String { String(repeating: " ", count: max(1, width - count)) + self }
}
