public import Foundation

/// The files of a folder as a value: relative paths, with `/`, and bytes.
public struct FileTree: Hashable, Sendable {
  /// The bytes at each path.
  public var files: [String: [UInt8]]

  /// The files at the paths of `files`.
  public init(_ files: [String: String] = [:]) { self.files = files.mapValues { Array($0.utf8) } }

  /// The files written one after another, each below a line `=== path`.
  ///
  /// ```
  /// === curriculum.yaml
  /// id: sample
  /// === modules/one/module.md
  /// ## One
  /// ```
  public init(text: String) {
    files = [:]
    var path: String?
    var content = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        if let path { files[path] = Array(content.utf8) }
        path = String(line.dropFirst(4))
        content = ""
      } else {
        content += line + "\n"
      }
    }
    // A text that ends with a line end has one empty line too many.
    if let path { files[path] = Array(text.hasSuffix("\n") ? content.dropLast().utf8 : content[...].utf8) }
  }

  /// What lies in `folder` now; links are not followed.
  public init(reading folder: URL) throws {
    files = [:]
    let root = folder.resolvingSymlinksInPath()
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false))
    for name in names {
      let file = root.appending(path: name)
      let values = try file.resourceValues(forKeys: [.isRegularFileKey])
      if values.isRegularFile == true { files[name] = [UInt8](try Data(contentsOf: file)) }
    }
  }

  /// The paths, sorted by their bytes.
  public var paths: [String] { files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// The text of the file at `path`; `nil` where there is none.
  public func text(_ path: String) -> String? { files[path].map { String(decoding: $0, as: UTF8.self) } }

  /// Writes every file below `folder`.
  public func write(to folder: URL) throws {
    for path in paths {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(files[path] ?? []).write(to: file)
    }
  }
}
