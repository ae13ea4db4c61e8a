public import CascadeCurriculum

/// Why something new cannot be begun.
public enum ScaffoldError: Error, Sendable {
  /// A file cannot be read or written.
  case file(FileError)
  /// The curriculum that it is for cannot be read.
  case workspace(WorkspaceError)
  /// The folder or file is there already; nothing is ever overwritten.
  case exists(path: String)
  /// `curriculum.yaml` has no list `modules` that could take the new module, or the folder has no such file.
  case noModuleList(path: String)
  /// The curriculum has nothing that the new file must name, such as a competency; `what` says what.
  case nothingToName(what: String, path: String)
}

extension ScaffoldError: CustomStringConvertible {
  /// One line: the path in single quotes and what is wrong with it.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .workspace(let error): error.description
    case .exists(let path): "'\(path)' is there already and is left as it is"
    case .noModuleList(let path): "'\(path)' has no list 'modules' to which the new module could be added"
    case .nothingToName(let what, let path): "'\(path)' has no \(what), which the new file must name"
    }
  }
}
