import Foundation
import Testing

/// Tells when something happens in a folder.
final class FolderWatch {
  private let events: Int32

  /// Begins to watch the folder at `path` for `event`, such as `IN_CREATE`.
  init(_ path: String, for event: Int32) throws {
    events = inotify_init()
    try #require(inotify_add_watch(events, path, UInt32(event)) >= 0)
  }

  deinit { close(events) }

  /// Waits until it has happened.
  func wait() throws {
    var awaited = pollfd(fd: events, events: Int16(POLLIN), revents: 0)
    try #require(poll(&awaited, 1, 60_000) == 1, "nothing happened")
  }
}
