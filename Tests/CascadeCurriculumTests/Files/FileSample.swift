import CascadeCurriculum
import CascadeMarkup
import CascadeTestSupport
import CascadeText
import Testing

/// A file whose text marks with `⟦ ⟧` where findings must fall.
struct FileSample: Sendable {
  /// The file without the marks.
  let file: SourceFile
  /// The marked places, in order.
  let places: [SourceSpan]

  /// The file `path` that holds `text` without its marks.
  init(_ path: String, _ text: String) {
    let marked = MarkedText(text)
    file = SourceFile(path: path, bytes: marked.bytes)
    places = marked.spans.map { SourceSpan($0.lowerBound, $0.upperBound) }
  }

  /// Expects findings of exactly `ids` at the marks, in order, and nothing else; gives what was read.
  ///
  /// `mended` is the text after all fixes; `nil` where there must be none.
  @discardableResult
  func expect<Value>(
    _ ids: [CheckID] = [], _ message: String? = nil, mended: String? = nil, as checked: Checked<Value>,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> Value {
    let found = checked.diagnostics.inReadingOrder()
    #expect(found.map(\.id) == ids, "\(found.map(\.message))", sourceLocation: sourceLocation)
    #expect(found.map(\.span) == places, "\(found.map(\.message))", sourceLocation: sourceLocation)
    #expect(found.allSatisfy { $0.path == file.path }, sourceLocation: sourceLocation)
    if let message { #expect(found.first?.message == message, sourceLocation: sourceLocation) }
    let fixes = found.flatMap(\.fixes)
    #expect((fixes.isEmpty ? nil : file.text(after: fixes)) == mended, sourceLocation: sourceLocation)
    return checked.value
  }
}

extension SourceFile {
  /// The text after `fixes`.
  func text(after fixes: [Diagnostic.Fix] = []) -> String {
    var editor = SourceEditor(bytes)
    for fix in fixes {
      do throws(EditError) { try editor.apply(fix) } catch { Issue.record("'\(fix.title)': \(error)") }
    }
    return String(decoding: editor.edited(), as: UTF8.self)
  }

  /// The file as a document.
  var document: Document { MarkdownReader.read(self).value }
}
