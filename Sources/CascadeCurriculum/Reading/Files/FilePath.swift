/// The names that a path in the curriculum gives to what its file holds.
enum FilePath {
  /// The folder that the file lies in: `opening` of `modules/opening/module.md`; empty at the top.
  static func folder(of path: String) -> Substring {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    let folder = path[..<slash]
    return folder.lastIndex(of: "/").map { folder[folder.index(after: $0)...] } ?? folder
  }

  /// The file's name without its ending: `npan` of `alignments/npan.yaml`.
  static func stem(of path: String) -> Substring {
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    return name.lastIndex(of: ".").map { name[..<$0] } ?? name
  }

  /// The overlay that the file belongs to: `bangladesh` of `overlays/bangladesh/courses/tot.yaml`; `nil` for none.
  static func overlay(of path: String) -> Substring? {
    let parts = path.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == "overlays" ? parts[1] : nil
  }

  /// The path of `name` beside the file at `path`.
  static func sibling(_ name: String, of path: String) -> String {
    path.lastIndex(of: "/").map { path[...$0] + name } ?? name
  }
}
