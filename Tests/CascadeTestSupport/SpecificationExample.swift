import Foundation

/// One example of a specification: Markdown, its HTML, and where it stands.
public struct SpecificationExample: Sendable {
  /// The number of the example, from 1.
  public let number: Int
  /// The title of the section that it belongs to.
  public let section: String
  /// The Markdown.
  public let markdown: [UInt8]
  /// What it is to become.
  public let html: [UInt8]

  /// The specifications in `../shared`.
  public static let paths = ["specs/commonmark.txt", "specs/gfm.txt", "specs/gfm-extensions.txt"]

  /// The examples of the specification at `path` in `../shared`; none where it is absent.
  public static func all(_ path: String) -> [SpecificationExample] {
    guard let text = try? String(contentsOf: Shared.folder.appending(path: path), encoding: .utf8) else { return [] }
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecificationExample] = []
    var section = ""
    // The Markdown and the HTML of the example at hand.
    var parts: [[Substring]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if parts.isEmpty {
        if line.hasPrefix("# ") || line.hasPrefix("## ") { section = String(line.drop { $0 == "#" }.dropFirst()) }
        if line.hasPrefix(fence + " example") { parts = [[]] }
      } else if line == "." {
        parts.append([])
      } else if line == fence {
        let texts = parts.map { lines in Array(lines.map { $0 + "\n" }.joined().replacing("→", with: "\t").utf8) }
        examples.append(
          SpecificationExample(
            number: examples.count + 1, section: section, markdown: texts[0], html: texts.count > 1 ? texts[1] : []))
        parts = []
      } else {
        parts[parts.count - 1].append(line)
      }
    }
    return examples
  }
}

/// One file of the corpus of real pages.
public struct CorpusFile: Sendable {
  /// Relative to the corpus.
  public let path: String
  /// The file's bytes.
  public let bytes: [UInt8]

  /// Every page in `../shared/corpus`, in the order of their paths; none where it is absent.
  public static let all: [CorpusFile] = {
    let root = Shared.folder.appending(path: "corpus")
    guard let walk = FileManager.default.enumerator(atPath: root.path(percentEncoded: false)) else { return [] }
    let paths = walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") || $0.hasSuffix(".qmd") }.sorted()
    return paths.compactMap { path in
      (try? Data(contentsOf: root.appending(path: path))).map { CorpusFile(path: path, bytes: [UInt8]($0)) }
    }
  }()
}
