private import Synchronization

/// What `work` makes of the numbers `0..<count`, batch by batch, put together in order.
///
/// `work` takes up to 16 numbers and returns a result for each. See ``Swift/Array/parallelMap(workers:ifCancelled:_:)``
/// for failures and cancellation.
package func parallelBatches<Result: Sendable, Failure: Error>(
  of count: Int, workers: Int, ifCancelled cancellation: Failure?,
  _ work: @escaping @Sendable (Range<Int>) throws(Failure) -> [Result]
) async throws(Failure) -> [Result] {
  let hands = Swift.min(Swift.max(1, workers), count)
  let size = Swift.min(16, Swift.max(1, count / (4 * Swift.max(1, hands))))
  let queue = BatchQueue(count: count, size: size)
  let shares = await withTaskGroup(of: Share<Result, Failure>.self) { group in
    for _ in 0..<hands {
      group.addTask { Share.workedOff(queue, ifCancelled: cancellation, work) }
    }
    var shares: [Share<Result, Failure>] = []
    for await share in group { shares.append(share) }
    return shares
  }
  if let first = shares.compactMap(\.failure).min(by: { $0.batch < $1.batch }) { throw first.error }
  var batches = [[Result]](repeating: [], count: queue.batches)
  for share in shares {
    for (batch, results) in share.done { batches[batch] = results }
  }
  return Array(batches.joined())
}

/// Hands out the batches in order.
///
/// A class, because all workers must share the one counter.
private final class BatchQueue: Sendable {
  let count: Int
  let size: Int
  let batches: Int
  private let next = Atomic<Int>(0)

  init(count: Int, size: Int) {
    self.count = count
    self.size = size
    batches = (count + size - 1) / size
  }

  /// The next batch's number and what belongs to it; `nil` where all are handed out.
  func take() -> (batch: Int, range: Range<Int>)? {
    let batch = next.add(1, ordering: .relaxed).oldValue
    guard batch < batches else { return nil }
    return (batch, batch * size..<Swift.min(count, (batch + 1) * size))
  }

  /// Hands out nothing more.
  func stop() { next.store(batches, ordering: .relaxed) }
}

/// What one worker has done.
private struct Share<Result: Sendable, Failure: Error>: Sendable {
  var done: [(batch: Int, results: [Result])] = []
  var failure: (batch: Int, error: Failure)?

  static func workedOff(
    _ queue: BatchQueue, ifCancelled cancellation: Failure?, _ work: (Range<Int>) throws(Failure) -> [Result]
  ) -> Share {
    var share = Share()
    while let (batch, range) = queue.take() {
      do throws(Failure) {
        if let cancellation, Task.isCancelled { throw cancellation }
        share.done.append((batch, try work(range)))
      } catch {
        share.failure = (batch, error)
        queue.stop()
      }
    }
    return share
  }
}
