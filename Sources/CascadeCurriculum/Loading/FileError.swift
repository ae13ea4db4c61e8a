private import CFileSystem
private import Glibc

/// What the machine refused, and for which file.
public enum FileError: Error, Hashable, Sendable {
  /// The file or folder cannot be opened or read; `code` is the system's errno.
  case unreadable(path: String, code: Int32)
  /// The file or folder cannot be made, written or renamed; `code` is the system's errno.
  case unwritable(path: String, code: Int32)
  /// What should be a folder is none.
  case notAFolder(path: String)
  /// A device, a pipe or a socket, where a file should be.
  case notAFile(path: String)
  /// A link that leads out of the folder or nowhere.
  case linkOut(path: String)
  /// A link to another folder; only links to files are followed.
  case linkedFolder(path: String)
  /// More bytes than `limit`.
  case tooLarge(path: String, limit: Int)
  /// A name that is not UTF-8 or has control characters; `path` shows U+FFFD in their place.
  case unusableName(path: String)

  /// The file or folder that it is about.
  public var path: String {
    switch self {
    case .unreadable(let path, _), .unwritable(let path, _), .notAFolder(let path), .notAFile(let path),
      .linkOut(let path), .linkedFolder(let path), .tooLarge(let path, _), .unusableName(let path):
      path
    }
  }

  /// What is wrong with it, without its path: lower case, no full stop.
  public var reason: String {
    switch self {
    case .unreadable(_, let code): "cannot be read: \(Self.describe(code))"
    case .unwritable(_, let code): "cannot be written: \(Self.describe(code))"
    case .notAFolder: "is not a folder"
    case .notAFile: "is a device, a pipe or a socket, not a file"
    case .linkOut: "is a link that leads out of the folder or nowhere"
    case .linkedFolder: "is a link to a folder; only links to files are followed"
    case .tooLarge(_, let limit): "has more than \(limit / 1_048_576) MB"
    case .unusableName: "has a name that is not UTF-8 or has control characters"
    }
  }

  /// What the system calls the error `code`, with a small first letter: `no space left on device`.
  package static func describe(_ code: Int32) -> String {
    guard let text = cascade_describe_errno(code) else { return "error \(code)" }
    let words = String(cString: text)
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}

extension FileError: CustomStringConvertible {
  /// One line: the path in single quotes and what is wrong with it.
  public var description: String { "'\(path)' \(reason)" }
}

/// Runs `body`, and tells of what the system refused as a failure to read `path`.
package func reading<Result: ~Copyable>(
  _ path: String, _ body: () throws(SystemError) -> Result
) throws(FileError) -> Result {
  do throws(SystemError) {
    return try body()
  } catch {
    throw error.code == ENOTDIR ? .notAFolder(path: path) : .unreadable(path: path, code: error.code)
  }
}

/// Runs `body`, and tells of what the system refused as a failure to write `path`.
package func writing<Result: ~Copyable>(
  _ path: String, _ body: () throws(SystemError) -> Result
) throws(FileError) -> Result {
  do throws(SystemError) {
    return try body()
  } catch {
    throw .unwritable(path: path, code: error.code)
  }
}
