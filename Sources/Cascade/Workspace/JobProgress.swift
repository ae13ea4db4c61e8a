private import Synchronization

/// Counts the jobs done by all workers.
///
/// A class, because the workers share it.
final class JobProgress: Sendable {
  private let done = Atomic<Int>(0)
  private let all: Int
  private let report: @Sendable (Int, Int) -> Void

  init(all: Int, report: @escaping @Sendable (Int, Int) -> Void) {
    self.all = all
    self.report = report
  }

  /// Counts `count` more jobs and reports.
  func add(_ count: Int) {
    report(done.add(count, ordering: .relaxed).newValue, all)
  }
}
