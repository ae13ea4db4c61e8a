import Foundation
import Testing

/// An output folder whose lock is held, so that a build that comes to it has to wait.
final class HeldFolder {
  /// Tells when somebody opens the folder.
  let visitors: FolderWatch
  private let folder: Int32

  /// Makes the folder at `path` where it is not there, and takes its lock, as a build does.
  init(at path: String) throws {
    mkdir(path, 0o777)
    folder = open(path, O_RDONLY | O_DIRECTORY)
    visitors = try FolderWatch(path, for: IN_OPEN)
    try #require(folder >= 0 && flock(folder, LOCK_EX | LOCK_NB) == 0)
  }

  deinit { close(folder) }

  /// Lets the next build go on.
  func release() { flock(folder, LOCK_UN) }
}
