public import CascadeCurriculum
public import CascadeText
private import Glibc

/// The files that come with the tool: page shells, styles, interface words, starts for `new`, schemas.
///
/// They lie in two folders, `Templates` and `Schemas`, beside each other.
public struct ToolFolder: Sendable {
  /// The folder that holds `Templates` and `Schemas`.
  public let root: String

  /// The files below `root`.
  public init(root: String) { self.root = root }

  /// Finds the files from the place of the running program: `PREFIX/share/cascade` of a program in `PREFIX/bin`, which
  /// may be moved as a whole, or the project's own folder of a program that was built there.
  ///
  /// - Throws: ``FileError`` naming the place where they were expected.
  public static func besideProgram() throws(FileError) -> ToolFolder {
    try beside(program: realPath("/proc/self/exe") ?? "")
  }

  /// Finds the files from the place of the program `program`, a path without links.
  package static func beside(program: String) throws(FileError) -> ToolFolder {
    let folders = program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var candidates = [folders.dropLast() + ["share", "cascade"]]
    if let build = folders.lastIndex(of: ".build") { candidates.insert(Array(folders[..<build])[...], at: 0) }
    for candidate in candidates {
      let root = candidate.joined(separator: "/")
      if access(root + "/Templates", R_OK | X_OK) == 0 { return ToolFolder(root: root) }
    }
    let expected = candidates.last?.joined(separator: "/") ?? ""
    throw .unreadable(path: expected + "/Templates", code: ENOENT)
  }

  /// The bytes of the file at `path`, such as `Schemas/curriculum.rng`.
  public func bytes(_ path: String) throws(FileError) -> [UInt8] { try readFile(root + "/" + path) }

  /// The files in `folder`, such as `Templates/handbook`, at any depth: paths relative to it, sorted.
  public func files(in folder: String) async throws(FileError) -> [SourceFile] {
    let endings: Set<String> = ["md", "yaml", "html", "css", "js", "svg", "txt", "rng", "rnc", "xsd"]
    let found = try await LoadedFolder.load(root + "/" + folder, LoadOptions(textEndings: endings))
    if let failure = found.failures.first { throw failure }
    return found.files
  }
}
