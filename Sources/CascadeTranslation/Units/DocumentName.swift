private import CascadeCurriculum

/// How the files of a curriculum are called among translators: a module and its pictures by its id, a page by `pages.` and
/// its id, the pictures of another folder by that folder, any other file by its path with dots. Catalogues are named so.
enum DocumentName {
  /// The name of the file at `path`.
  static func of(_ path: String) -> String {
    if case .module(let id)? = FileID(path: path) { return id.text }
    let names = path.pathNames()
    if names.count > 2, names[0] == "modules" { return String(names[1]) }
    if names.count > 2, names[names.count - 2] == "images" { return names.dropLast().joined(separator: ".") }
    let stem = path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
    return String(stem).replacing("/", with: ".")
  }
}
