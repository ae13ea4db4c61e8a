import Foundation

/// One example of a CommonMark specification: Markdown and where it stands.
public struct SpecificationExample: Sendable {
  /// The number of the example, from 1.
  public let number: Int
  /// The Markdown.
  public let markdown: [UInt8]

  /// The examples of the specification at `path` in `../shared`; none where it is absent.
  public static func all(_ path: String) -> [SpecificationExample] {
    guard let text = try? String(contentsOf: Shared.folder.appending(path: path), encoding: .utf8) else { return [] }
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecificationExample] = []
    var markdown: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if markdown == nil {
        if line.hasPrefix(fence + " example") { markdown = [] }
      } else if line == "." || line == fence {
        if let lines = markdown, line == "." {
          let source = lines.map { $0 + "\n" }.joined().replacing("→", with: "\t")
          examples.append(SpecificationExample(number: examples.count + 1, markdown: Array(source.utf8)))
        }
        markdown = nil
      } else {
        markdown?.append(line)
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
