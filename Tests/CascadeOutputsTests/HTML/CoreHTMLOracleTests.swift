import CascadeMarkup
import CascadeTestSupport
import CascadeText
import Testing

@Suite("Core HTML against cmark") struct CoreHTMLOracleTests {
  @Test("equals cmark's on every example of the specification", .needsShared("specs/commonmark.txt"))
  func specification() {
    let examples = SpecificationExample.all("specs/commonmark.txt") + SpecificationExample.all("specs/gfm.txt")
    #expect(examples.count > 1200)
    for example in examples {
      let text = CMarkOracle.neutral(example.markdown)
      let ours = CMarkOracle.ours(text)
      let cmark = CMarkOracle.html(text)
      #expect(ours == cmark, "example \(example.number): \(CMarkOracle.difference(ours, cmark))")
    }
  }

  @Test("equals cmark's on every page of the corpus", .needsShared("corpus"))
  func corpus() {
    #expect(CorpusFile.all.count > 4_800)
    var differing = 0
    for file in CorpusFile.all where String(validating: file.bytes, as: UTF8.self) != nil {
      let text = CMarkOracle.neutral(file.bytes)
      let ours = CMarkOracle.ours(text)
      let cmark = CMarkOracle.html(text)
      guard ours != cmark else { continue }
      differing += 1
      if differing <= 20 { Issue.record("\(file.path): \(CMarkOracle.difference(ours, cmark))") }
    }
    #expect(differing == 0)
  }
}
