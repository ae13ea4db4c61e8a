import Foundation
import Testing

/// An empty output folder whose lock is held, so that a build that comes to it has to wait.
final class HeldFolder {
  private let folder: Int32
  private let visitors: Int32

  /// Makes the folder at `path` and takes its lock, as a build does.
  init(at path: String) throws {
    mkdir(path, 0o777)
    folder = open(path, O_RDONLY | O_DIRECTORY)
    visitors = inotify_init()
    try #require(folder >= 0 && flock(folder, LOCK_EX | LOCK_NB) == 0)
    try #require(inotify_add_watch(visitors, path, UInt32(IN_OPEN)) >= 0)
  }

  deinit {
    close(folder)
    close(visitors)
  }

  /// Waits until somebody opens the folder.
  func waitForVisitor() throws {
    var events = pollfd(fd: visitors, events: Int16(POLLIN), revents: 0)
    try #require(poll(&events, 1, 60_000) == 1, "nobody came")
  }

  /// Lets the next build go on.
  func release() { flock(folder, LOCK_UN) }
}
