public import Foundation

/// A new folder under the system's temporary folder, removed with all it holds when the last reference goes.
///
/// A class, because its life is what it is for.
public final class TemporaryFolder: Sendable {
  /// Where it lies; no symbolic link is in this path.
  public let url: URL

  /// Makes a folder that nobody else has.
  public init() throws {
    let root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    url = root.appending(path: "cascade-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// Makes a folder that holds `tree`.
  public convenience init(_ tree: FileTree) throws {
    try self.init()
    try tree.write(to: url)
  }

  /// The folder's path, without a `/` at its end.
  public var path: String { url.path(percentEncoded: false).trimmingSuffix("/") }

  /// The place of `path` in the folder.
  public func file(_ path: String) -> URL { url.appending(path: path) }

  deinit { try? FileManager.default.removeItem(at: url) }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
