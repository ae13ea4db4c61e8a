public import CascadeCurriculum
public import CascadeOutputs

/// Why nothing was published; what was published before still stands.
public enum PublishError: Error, Hashable, Sendable {
  /// A file or folder cannot be read or written.
  case file(FileError)
  /// A file of the output cannot be made.
  case output(OutputError)
  /// Another build is at work in the output folder `path`.
  case busy(path: String)
  /// The output folder `path`, or a file in it, was moved or deleted during the build.
  case vanished(path: String)
  /// At `path` stands something that is not ours: a folder or link in the place of a file, or a file in that of a folder.
  case inTheWay(path: String)
  /// The folder `path` is not one that outputs may be published in.
  case misplaced(path: String, OutputPlacement)
  /// The build was cancelled.
  case cancelled
}

extension PublishError: CustomStringConvertible {
  /// One line: the file in single quotes and what is wrong with it.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .output(let error): error.description
    case .busy(let path): "another build is running in '\(path)'; wait until it has ended"
    case .vanished(let path): "'\(path)' was moved or deleted during the build; build again"
    case .inTheWay(let path): "'\(path)' is not from an earlier build and has the place of an output; move it away"
    case .misplaced(let path, let placement): "'\(path)' \(placement.reason)"
    case .cancelled: "the build was cancelled"
    }
  }
}

/// Runs `body`, and tells of a file's failure as one of publishing.
func publishing<Result: ~Copyable>(_ body: () throws(FileError) -> Result) throws(PublishError) -> Result {
  do throws(FileError) {
    return try body()
  } catch {
    throw .file(error)
  }
}
