private import CascadeCurriculum

/// How the files of a curriculum are called among translators: a module by its id, a page by `pages.` and its id, any
/// other file by its path with dots. Catalogues are named so.
enum DocumentName {
  /// The name of the file at `path`.
  static func of(_ path: String) -> String {
    if case .module(let id)? = FileID(path: path) { return id.text }
    let stem = path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
    return String(stem).replacing("/", with: ".")
  }
}
