import CascadeCurriculum
import CascadeMarkup
import CascadeTestSupport
import CascadeText
import Testing

/// A Markdown text that was read, in which `⟦` and `⟧` mark where its findings must fall.
struct ContentSample {
  /// What was read.
  let content: Content
  /// What reading the content found; what parsing found is not among it.
  let diagnostics: [Diagnostic]
  /// What parsing found.
  let markup: [Diagnostic]
  /// The marked places.
  let places: [SourceSpan]
  /// The text without its marks.
  let bytes: [UInt8]

  /// Reads `text` as the file `path`.
  init(_ text: String, path: String = "modules/demo/module.md", kinds: [Curriculum.LocalKind] = []) {
    let sample = MarkedText(text)
    bytes = sample.bytes
    places = sample.spans.map { SourceSpan($0.lowerBound, $0.upperBound) }
    let document = MarkdownReader.read(SourceFile(path: path, bytes: sample.bytes))
    markup = document.diagnostics
    let read = ContentReader.read(document.value, path: path, kinds: kinds)
    content = read.value
    diagnostics = read.diagnostics.inReadingOrder()
  }

  /// Expects findings of `findings`, in reading order, exactly at the marked places, and no other.
  func expect(_ findings: [ContentFinding], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(
      diagnostics.map { "\($0.id) at \($0.span.range): \(text($0.span))" }
        == zip(findings, places).map { "\($0.id) at \($1.range): \(text($1))" },
      "\(diagnostics.map(\.message))", sourceLocation: sourceLocation)
    #expect(findings.count == places.count, "as many findings as marks", sourceLocation: sourceLocation)
    #expect(diagnostics.map(\.severity) == findings.map(\.severity), sourceLocation: sourceLocation)
  }

  /// The words of a node.
  func text(_ node: Int) -> String { content.text(of: node) }

  /// The text with the first fix of every finding applied.
  var fixed: String {
    var result = bytes
    for fix in diagnostics.compactMap(\.fixes.first).sorted(by: { $0.span > $1.span }) {
      result.replaceSubrange(fix.span.range, with: Array(fix.replacement.utf8))
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func text(_ span: SourceSpan) -> String { String(decoding: bytes[span.range], as: UTF8.self) }
}

/// The local kinds that samples may use: `x-story` is public, `x-key` restricted.
let sampleKinds = [
  Curriculum.LocalKind(name: "x-story", nameSpan: .start, isRestricted: false),
  Curriculum.LocalKind(name: "x-key", nameSpan: .start, isRestricted: true),
]
