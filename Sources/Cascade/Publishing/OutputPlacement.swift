import CascadeCurriculum
private import Glibc

/// Why a folder cannot be the one that the outputs of a curriculum are published in.
public enum OutputPlacement: Hashable, Sendable {
  /// It is the curriculum's own folder.
  case isCurriculum
  /// The curriculum lies in it.
  case holdsCurriculum
  /// It is the folder `name` of the curriculum, which holds its texts, or lies in it.
  case isSource(name: String)
  /// It holds files, and no build of ours ever ended in it.
  case isForeign
}

extension OutputPlacement {
  /// What speaks against publishing the outputs of the curriculum in `folder` at `path`, links followed; `nil` where
  /// nothing does. Neither makes nor opens anything.
  static func fault(of path: String, for folder: String) -> OutputPlacement? {
    guard let output = settledPath(path), let curriculum = realPath(folder) else { return nil }
    if output == curriculum { return .isCurriculum }
    if curriculum.hasPrefix(output == "/" ? output : output + "/") { return .holdsCurriculum }
    let prefix = curriculum == "/" ? curriculum : curriculum + "/"
    guard output.hasPrefix(prefix), let name = output.dropFirst(prefix.count).split(separator: "/").first else {
      return nil
    }
    return CurriculumPath.folders.contains(String(name)) ? .isSource(name: String(name)) : nil
  }

  /// Where `path` leads or would lead if its missing folders were made, without links, `.` and `..`; `nil` where even
  /// its beginning leads nowhere.
  private static func settledPath(_ path: String) -> String? {
    var missing: [Substring] = []
    var rest = path[...]
    while true {
      if let real = realPath(rest.isEmpty ? "." : String(rest)) {
        return missing.reversed().reduce(real) { $1 == ".." ? parent(of: $0) : child($1, of: $0) }
      }
      while rest.utf8.count > 1, rest.utf8.last == UInt8(ascii: "/") { rest.removeLast() }
      guard errno == ENOENT, !rest.isEmpty else { return nil }
      let name = rest.utf8.lastIndex(of: UInt8(ascii: "/")).map { rest[rest.utf8.index(after: $0)...] } ?? rest
      if name != "." { missing.append(name) }
      rest = rest.dropLast(name.count)
    }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private static func child(_ name: Substring, of path: String) -> String {
    path == "/" ? "/\(name)" : "\(path)/\(name)"
  }
}

extension OutputPlacement {
  /// What is wrong, and what to do instead.
  var reason: String {
    switch self {
    case .isCurriculum: "is the curriculum's own folder; give the outputs a folder of their own, such as 'build'"
    case .holdsCurriculum: "holds the curriculum; give the outputs a folder of their own, such as 'build'"
    case .isSource(let name): "lies in the curriculum's folder '\(name)', among its sources; choose another"
    case .isForeign: "holds files that no build made; choose an empty folder or a new one"
    }
  }
}

extension OutputTree {
  /// Whether files lie in the folder though no build ever ended in it; names that begin with a dot do not count, so that
  /// a Git work tree may be published in.
  var isForeign: Bool {
    if (try? status(of: Manifest.name, in: folder.number))?.isFile == true { return false }
    let names = (try? folder.entries()) ?? []
    return names.contains { $0.name[0] != CChar(bitPattern: UInt8(ascii: ".")) }
  }
}
