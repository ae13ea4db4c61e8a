import CascadeText
import Foundation

/// Markdown texts that are no curriculum's, as pages of one.
struct PageFolder {
  /// How many pages one curriculum has: each page of a handbook names all the others.
  private static let count = 100

  /// The texts: what they are called, and what they say.
  let texts: [(name: String, markdown: String)]

  /// The Markdown files of the folder `path`, or the examples of the specification that `path` is.
  init(_ path: String) throws {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if isFolder.boolValue {
      let found = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      texts = found.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
        FileManager.default.contents(atPath: "\(path)/\(name)").map {
          (name, Self.withoutFrontMatter(String(decoding: $0, as: UTF8.self)))
        }
      }
    } else {
      texts = Self.examples(try String(contentsOfFile: path, encoding: .utf8))
    }
  }

  /// The Markdown of the examples of a specification of CommonMark: between a fence of 32 backticks and a line with a stop.
  private static func examples(_ text: String) -> [(String, String)] {
    let fence = String(repeating: "`", count: 32)
    var examples: [(String, String)] = []
    var lines: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(fence), lines == nil, line.contains("example") {
        lines = []
      } else if line == ".", let markdown = lines {
        let words = markdown.map { $0 + "\n" }.joined().replacing("→", with: "\t")
        examples.append(("Example \(examples.count + 1)", words))
        lines = nil
      } else {
        lines?.append(line)
      }
    }
    return examples
  }

  private static func withoutFrontMatter(_ text: String) -> String {
    for fence in ["---", "+++"] where text.hasPrefix(fence + "\n") {
      if let end = text.dropFirst(3).range(of: "\n\(fence)\n") { return String(text[end.upperBound...]) }
    }
    return text
  }

  /// Calls `body` with the folder of each curriculum that the texts make.
  func withCurricula(_ body: (String) async throws -> Void) async throws {
    for start in stride(from: 0, to: texts.count, by: Self.count) {
      let folder = FileManager.default.temporaryDirectory.appending(path: "figures-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      let pages = folder.appending(path: "pages")
      try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
      try Data(Self.settings.utf8).write(to: folder.appending(path: "curriculum.yaml"))
      for (number, text) in texts[start..<Swift.min(start + Self.count, texts.count)].enumerated() {
        let page = "---\nid: page-\(number)\ntitle: Page \(number)\nplace: back\n---\n\n\(text.markdown)"
        try Data(page.utf8).write(to: pages.appending(path: "page-\(number).md"))
      }
      try await body(folder.path(percentEncoded: false))
    }
  }

  private static let settings = """
    id: pages
    title: Pages
    version: "1.0.0"
    language: en
    licence: CC-BY-4.0
    publisher: Nobody
    status: draft
    date: "2026-01-01"
    modules: []
    outputs: [handbook]

    """
}
