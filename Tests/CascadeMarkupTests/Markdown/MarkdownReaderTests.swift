import CascadeMarkup
import CascadeTestSupport
import CascadeText
import Testing

@Suite("Markdown reader") struct MarkdownReaderTests {
  @Test("an empty file is an empty document")
  func empty() {
    let read = MarkdownReader.read(SourceFile(path: "module.md", bytes: []))
    #expect(read.value.nodes.count == 1)
    #expect(read.diagnostics.isEmpty)
  }
}
