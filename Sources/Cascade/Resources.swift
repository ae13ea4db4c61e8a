public import CascadeCurriculum
public import CascadeText
private import Glibc

/// The files that come with the tool: page shells, styles, interface words, starts for `new`, schemas.
///
/// An installed program carries them behind its own code, as a tar archive (POSIX ustar) and a closing line; a program
/// that was built in the project's folder reads them there.
public struct Resources: Sendable {
  /// The files by path: `Templates/handbook/page.html`, `Schemas/academy.rng`.
  public private(set) var files: [String: [UInt8]]

  /// The folders that the files lie in.
  private static let folders = ["Templates", "Schemas"]

  /// These files.
  public init(files: [String: [UInt8]]) { self.files = files }

  /// The files of the running program.
  ///
  /// - Throws: ``FileError`` naming the place where they were expected.
  public static func ofProgram() async throws(FileError) -> Resources {
    try await of(program: realPath("/proc/self/exe") ?? "")
  }

  /// The files of the program at `program`, a path without links.
  package static func of(program: String) async throws(FileError) -> Resources {
    if let files = try ResourceArchive.files(behind: program) { return Resources(files: files) }
    let parts = program.split(separator: "/", omittingEmptySubsequences: false)
    let root = parts.prefix { $0 != ".build" }.joined(separator: "/")
    guard parts.contains(".build") else { throw .unreadable(path: program, code: ENODATA) }
    let endings: Set<String> = ["md", "yaml", "html", "css", "js", "svg", "txt", "rng", "rnc", "xsd"]
    var files: [String: [UInt8]] = [:]
    for folder in folders {
      let found = try await LoadedFolder.load("\(root)/\(folder)", LoadOptions(textEndings: endings))
      if let failure = found.failures.first { throw failure }
      for file in found.files { files["\(folder)/\(file.path)"] = file.bytes }
    }
    return Resources(files: files)
  }

  /// The resources with the files of a curriculum's `theme/` folder in the place of those under `Templates`.
  func overridden(by folder: LoadedFolder) -> Resources {
    var result = self
    for file in folder.files where file.path.hasPrefix("theme/") {
      result.files["Templates/" + file.path.dropFirst("theme/".utf8.count)] = file.bytes
    }
    return result
  }

  /// The bytes of the file at `path`, such as `Schemas/academy.rng`; `nil` where there is none.
  public func bytes(_ path: String) -> [UInt8]? { files[path] }

  /// The files in `folder`, such as `Templates/handbook`, at any depth: paths relative to it, sorted.
  public func files(in folder: String) -> [SourceFile] {
    files.filter { $0.key.hasPrefix(folder + "/") }.sorted { $0.key < $1.key }.map {
      SourceFile(path: String($0.key.dropFirst(folder.count + 1)), bytes: $0.value)
    }
  }

  /// Covers every file.
  var digest: Digest {
    var builder = FingerprintBuilder("resources")
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      builder.add("path", path)
      builder.add("bytes", bytes)
    }
    return builder.finish().digest
  }
}
