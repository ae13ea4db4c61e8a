private import Glibc

/// Finds the files of a folder, with a list of what is still to visit instead of recursion.
struct FolderWalk {
  /// The folder without links in its path.
  let realRoot: String
  /// The files found, sorted by the bytes of their paths.
  var files: [File] = []
  /// What could not be looked into.
  var failures: [FileError] = []

  /// One file found.
  struct File: Sendable {
    /// Relative to the folder, with `/`.
    let path: String
    /// Whether the name is a symbolic link.
    let isLink: Bool
  }

  /// Walks over the folder `root`, but not over names that begin with a dot nor over outputs inside it.
  static func run(_ root: String) throws(FileError) -> FolderWalk {
    guard let realRoot = realPath(root) else { throw .unreadable(path: root, code: errno) }
    var walk = FolderWalk(realRoot: realRoot)
    let top = try reading(root) { () throws(SystemError) in try Descriptor(root, O_RDONLY | O_DIRECTORY) }
    walk.sort(try reading(root) { () throws(SystemError) in try top.entries() }, in: "")
    while let folder = walk.pending.popLast() {
      do throws(SystemError) {
        let opened = try Descriptor(folder, in: top.number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
        let entries = try opened.entries()
        if !entries.contains(where: \.isManifest) { walk.sort(entries, in: folder + "/") }
      } catch {
        walk.failures.append(.unreadable(path: folder, code: error.code))
      }
    }
    walk.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return walk
  }

  private var pending: [String] = []

  private init(realRoot: String) { self.realRoot = realRoot }

  private mutating func sort(_ entries: [FolderEntry], in prefix: String) {
    for entry in entries where entry.name[0] != CChar(bitPattern: UInt8(ascii: ".")) {
      guard let name = entry.text, !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
        failures.append(.unusableName(path: prefix + Self.shown(entry.shownText)))
        continue
      }
      let path = prefix + name
      switch entry.kind {
      case .file: files.append(File(path: path, isLink: false))
      case .link: files.append(File(path: path, isLink: true))
      case .folder: pending.append(path)
      case .other: failures.append(.notAFile(path: path))
      case .unknown: failures.append(.unreadable(path: path, code: ENOENT))
      }
    }
  }

  /// The name with U+FFFD for control characters, so that it can be printed.
  private static func shown(_ name: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      text.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return String(text)
  }
}

extension FolderEntry {
  /// Whether it is what marks the folder around it as one of outputs.
  fileprivate var isManifest: Bool {
    name[0] == CChar(bitPattern: UInt8(ascii: ".")) && text == CurriculumPath.manifest
  }
}

/// The path without links, `.` and `..`; `nil`, with errno set, where it leads nowhere.
package func realPath(_ path: String) -> String? {
  guard let found = realpath(path, nil) else { return nil }
  defer { free(found) }
  return String(cString: found)
}
