import CascadeText
import CurriculumGenerator
import Glibc

/// The texts that are parsed.
enum Corpus {
  /// The Markdown files under `folder` that are UTF-8, in the order of their names; without a folder, what the generator
  /// makes of a thousand modules.
  static func texts(in folder: String?) -> [SourceFile] {
    guard let folder else { return generated }
    return files(in: folder).compactMap { path in
      guard let bytes = read(path), (try? UTF8Span(validating: bytes.span)) != nil else { return nil }
      return SourceFile(path: path, bytes: bytes)
    }
  }

  private static var generated: [SourceFile] {
    var texts: [SourceFile] = []
    CurriculumMaker(modules: 1000).make { path, text in
      if isMarkdown(path) { texts.append(SourceFile(path: path, bytes: Array(text.utf8))) }
    }
    return texts
  }

  private static func files(in folder: String) -> [String] {
    var paths: [String] = []
    var folders = [folder]
    while let folder = folders.popLast() {
      guard let stream = opendir(folder) else { continue }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name.hasPrefix(".") { continue }
        let path = folder + "/" + name
        if Int32(entry.pointee.d_type) == Int32(DT_DIR) {
          folders.append(path)
        } else if isMarkdown(name) {
          paths.append(path)
        }
      }
    }
    return paths.sorted()
  }

  private static func isMarkdown(_ path: String) -> Bool { path.hasSuffix(".md") || path.hasSuffix(".qmd") }

  private static func read(_ path: String) -> [UInt8]? {
    let number = open(path, O_RDONLY)
    guard number >= 0 else { return nil }
    defer { close(number) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(number, &part, part.count)
      if count <= 0 { return count < 0 ? nil : bytes }
      bytes.append(contentsOf: part[..<count])
    }
  }
}
