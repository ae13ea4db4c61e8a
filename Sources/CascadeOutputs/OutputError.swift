public import CascadeCurriculum

/// Why an output cannot be made, though the curriculum has no error.
public enum OutputError: Error, Hashable, Sendable {
  /// A file cannot be read or written.
  case file(FileError)
  /// The file `path` of the output tree breaks a rule of paths.
  case unusablePath(path: String, fault: OutputPath.Fault)
  /// The file `path` would not be what it claims to be; `message` names element and module. A mistake of ours.
  case invalid(path: String, message: String)
}

extension OutputError: CustomStringConvertible {
  /// One line: the file in single quotes and what is wrong with it.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .unusablePath(let path, let fault): "'\(path)' cannot be a file of the output: \(fault.reason)"
    case .invalid(let path, let message): "'\(path)' would not be valid: \(message)"
    }
  }
}
