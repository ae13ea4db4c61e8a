private import Dispatch
private import Glibc

/// Runs `work` in a task that Ctrl-C and a request to end cancel; a second Ctrl-C ends the process at once.
///
/// The work begins when the signals are listened for: before that, they end the process as if it had not begun.
func cancellable<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) async throws -> Result {
  let (start, starting) = AsyncStream<Never>.makeStream()
  let task = Task {
    for await _ in start {}
    return try await work()
  }
  var sources: [any DispatchSourceSignal] = []
  for number in [SIGINT, SIGTERM] {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler {
      task.cancel()
      signal(number, SIG_DFL)
    }
    await withCheckedContinuation { registered in
      source.setRegistrationHandler { registered.resume() }
      source.resume()
    }
    sources.append(source)
  }
  starting.finish()
  defer { for source in sources { source.cancel() } }
  return try await task.value
}
