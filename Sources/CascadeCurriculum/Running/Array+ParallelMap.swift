extension Array where Element: Sendable {
  /// What `transform` makes of every element, in the order of the elements, with `workers` of them at work at once.
  ///
  /// Batches are handed out in order. After a failure no more are, and the first failure *by position* is thrown, so that
  /// errors do not depend on timing either. Where the task is cancelled, no more batches are handed out and `cancellation`
  /// is thrown; without one the work is done to its end.
  public func parallelMap<Result: Sendable, Failure: Error>(
    workers: Int = Workers.available, ifCancelled cancellation: Failure? = nil,
    _ transform: @escaping @Sendable (Element) throws(Failure) -> Result
  ) async throws(Failure) -> [Result] {
    try await parallelBatches(of: count, workers: workers, ifCancelled: cancellation) { range throws(Failure) in
      var results: [Result] = []
      results.reserveCapacity(range.count)
      for index in range { results.append(try transform(self[index])) }
      return results
    }
  }
}
