import CascadeCurriculum
import Synchronization
import Testing

@Suite("parallelMap") struct ParallelMapTests {
  private struct Failure: Error, Hashable {
    let number: Int
  }

  @Test("keeps the order, on any number of workers", arguments: [1, 2, 3, 16])
  func order(workers: Int) async {
    for count in [0, 1, 15, 16, 17, 1000] {
      let numbers = Array(0..<count)
      #expect(await numbers.parallelMap(workers: workers) { $0 * 2 } == numbers.map { $0 * 2 })
    }
  }

  @Test("throws the first failure by position, and hands out no more", arguments: [1, 2, 8])
  func failure(workers: Int) async {
    let done = Atomic<Int>(0)
    let numbers = Array(0..<10_000)
    await #expect(throws: Failure(number: 40)) {
      try await numbers.parallelMap(workers: workers) { number throws(Failure) in
        done.add(1, ordering: .relaxed)
        if number == 40 || number > 41 { throw Failure(number: number) }
        return number
      }
    }
    #expect(done.load(ordering: .relaxed) < 10_000)
  }

  @Test("stops when the task is cancelled, where the caller has an error for that")
  func cancelled() async {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await Array(0..<1000).parallelMap(workers: 2, ifCancelled: Failure(number: -1)) {
        number throws(Failure) in number
      }
    }
    await #expect(throws: Failure(number: -1)) { try await task.value }
  }

  @Test("does the work to its end, where the caller has no error for being cancelled")
  func uncancelled() async {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await Array(0..<1000).parallelMap(workers: 2) { $0 }
    }
    #expect(await task.value.count == 1000)
  }

  @Test("knows at least one worker")
  func available() {
    #expect(Workers.available >= 1)
  }
}
