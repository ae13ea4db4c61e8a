import CurriculumGenerator
import Glibc

/// Writes a generated curriculum, or the same text as a Hugo site: `generate cascade|hugo MODULES FOLDER [LOCALE,…]`.
@main
struct Generate {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4, let dialect = Dialect(rawValue: arguments[1]), let modules = Int(arguments[2]),
      modules > 0
    else {
      print("usage: generate cascade|hugo MODULES FOLDER [LOCALE,…]")
      exit(64)
    }
    let folder = arguments[3]
    switch dialect {
    case .cascade:
      let locales = arguments.count > 4 ? arguments[4].split(separator: ",").map(String.init) : ["en"]
      try CurriculumMaker(modules: modules, locales: locales).make { try write($1, to: folder + "/" + $0) }
    case .hugo: try HugoMaker(modules: modules).make { try write($1, to: folder + "/" + $0) }
    }
  }

  /// A file or folder that cannot be written.
  struct Failure: Error {
    let path: String
    let code: Int32
  }

  private static func write(_ text: String, to path: String) throws {
    var number = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    if number < 0, errno == ENOENT {
      makeFolders(above: path)
      number = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    }
    guard number >= 0 else { throw Failure(path: path, code: errno) }
    defer { close(number) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(path: path, code: errno) }
      bytes = bytes.dropFirst(count)
    }
  }

  private static func makeFolders(above path: String) {
    var end = path.index(after: path.startIndex)
    while let slash = path[end...].firstIndex(of: "/") {
      mkdir(String(path[..<slash]), 0o777)
      end = path.index(after: slash)
    }
  }
}
