public import CascadeText

/// A text that breaks a rule, or keeps it.
///
/// `⟦` and `⟧` mark where findings fall, and `⟪9F A0⟫` stands for bytes that are no text. A sample is the file
/// `modules/sample/module.md`, or several files, each after a line `=== path`. A Markdown file without front matter
/// gets a plain one; everything else of the curriculum is ``Sample/surroundings``.
public struct Sample: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The sample as written, with its marks.
  public let text: String

  /// The sample `text`.
  public init(_ text: String) { self.text = text }

  /// A sample written as a literal.
  public init(stringLiteral text: String) { self.init(text) }

  /// No sample: for what cannot be shown in a few lines, such as a file that is too large.
  public static let none = Sample("")

  /// Whether there is nothing to show.
  public var isNone: Bool { text.isEmpty }

  /// One file of a sample.
  public struct File: Hashable, Sendable {
    /// Relative to the curriculum's folder.
    public let path: String
    /// Its bytes, without marks.
    public let bytes: [UInt8]
    /// What the marks enclosed, in the order of their opening marks.
    public let marks: [SourceSpan]

    /// A file.
    package init(path: String, bytes: [UInt8], marks: [SourceSpan]) {
      self.path = path
      self.bytes = bytes
      self.marks = marks
    }
  }

  /// The files as typed, by path in the order typed, without front matter of our own.
  package var parts: [(path: String, text: String)] {
    guard text.hasPrefix("=== ") else { return [(path: Self.modulePath, text: text)] }
    var parts: [(path: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        parts.append((String(line.dropFirst(4)), ""))
      } else if !parts.isEmpty {
        parts[parts.count - 1].text += line + "\n"
      }
    }
    return parts
  }

  /// The files of the sample, each complete, with the marks taken out.
  public var files: [File] {
    parts.map { part in
      let marked = MarkedBytes(Self.frontMatter(for: part.path, of: part.text) + part.text)
      return File(path: part.path, bytes: marked.bytes, marks: marked.marks)
    }
  }

  /// The whole curriculum: the files of the sample, and what surrounds them where it has no such file.
  public var curriculum: [File] {
    let own = files
    let paths = Set(own.map(\.path))
    let hasModule = own.contains { $0.path.hasPrefix("modules/") && $0.path.hasSuffix("/module.md") }
    let around = Self.surroundings(modules: hasModule ? own.compactMap { Self.moduleID($0.path) } : ["sample"])
      .filter { !paths.contains($0.path) && !($0.path == Self.modulePath && hasModule) }
      .map { File(path: $0.path, bytes: Array($0.text.utf8), marks: []) }
    return (own + around).sorted { $0.path < $1.path }
  }

  static let modulePath = "modules/sample/module.md"

  static func moduleID(_ path: String) -> String? {
    guard path.hasPrefix("modules/"), path.hasSuffix("/module.md") else { return nil }
    return String(path.dropFirst("modules/".count).dropLast("/module.md".count))
  }

  /// The front matter that a Markdown file gets which has none; empty for other files.
  private static func frontMatter(for path: String, of text: String) -> String {
    guard path.hasSuffix(".md"), !startsWithFrontMatter(text) else { return "" }
    if let module = moduleID(path) { return frontMatter(ofModule: module) }
    guard path.hasPrefix("pages/") else { return "" }
    let id = path.dropFirst("pages/".count).dropLast(".md".count)
    return "---\nid: \(id)\ntitle: A sample page\nplace: back\n---\n\n"
  }

  private static func startsWithFrontMatter(_ text: String) -> Bool {
    let start = text.unicodeScalars.drop { $0 == "⟦" || $0 == "⟧" }
    return start.starts(with: "---".unicodeScalars) || start.starts(with: "+++".unicodeScalars)
  }
}
