private import Synchronization

/// A line on standard error that counts, where a person watches and the work takes longer than a moment.
///
/// A class, because workers on several cores report to it.
final class Progress: Sendable {
  private let noun: String
  private let isShown = Console.notesAreShown
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  private struct State {
    var lastShown: ContinuousClock.Instant?
    var isCleared = false
  }

  /// Counts things called `noun`, in the plural.
  init(_ noun: String) { self.noun = noun }

  /// Shows how far the work has come, ten times a second at most and not before half a second has passed.
  func show(done: Int, of all: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > .milliseconds(500) else { return }
    state.withLock { state in
      if state.isCleared { return }
      if let last = state.lastShown, now - last < .milliseconds(100), done < all { return }
      state.lastShown = now
      Console.note(Array("\r\u{1B}[K\(done) of \(all) \(noun)".utf8))
    }
  }

  /// Takes the line away for good.
  func clear() {
    state.withLock { state in
      if state.lastShown != nil, !state.isCleared { Console.note(Array("\r\u{1B}[K".utf8)) }
      state.isCleared = true
    }
  }
}
