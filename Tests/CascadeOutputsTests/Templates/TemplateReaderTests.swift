import CascadeOutputs
import CascadeTestSupport
import CascadeText
import Testing

@Suite("TemplateReader") struct TemplateReaderTests {
  private func read(_ text: String) -> Checked<Template> {
    TemplateReader.read(SourceFile(path: "theme/handbook/page.html", bytes: Array(text.utf8)))
  }

  /// The findings of a shell whose wrong places are marked.
  private func expect(_ text: String, _ id: CheckID, _ message: String) {
    let sample = MarkedText(text)
    let read = TemplateReader.read(SourceFile(path: "theme/handbook/page.html", bytes: sample.bytes))
    #expect(read.diagnostics.map(\.id) == [id])
    #expect(read.diagnostics.map(\.span.range) == sample.spans)
    #expect(read.diagnostics.map(\.message) == [message])
    #expect(read.diagnostics.allSatisfy { $0.severity == .error && $0.path == "theme/handbook/page.html" })
  }

  @Test("a shell is cut into runs, slots and sections")
  func parses() throws {
    let text = "<head>{{head}}</head>{{#notices}}<p>{{ notices }}</p>{{/notices}}{{content}}"
    let read = read(text)
    #expect(read.diagnostics.isEmpty)
    #expect(
      read.value.parts == [
        .literal(0..<6), .slot(.head), .literal(14..<21), .section(.notices, end: 7), .literal(33..<36),
        .slot(.notices), .literal(49..<53), .slot(.content),
      ])
  }

  @Test("a section without anything to show is left out")
  func sections() throws {
    let shell = read("{{head}}{{#notices}}({{notices}}){{/notices}}{{content}}!").value
    for (isShown, expected) in [(true, "head(notices)content!"), (false, "headcontent!")] {
      var html = ByteWriter()
      try shell.fill(&html) {
        $0 != .notices || isShown
      } write: { slot, html in
        html.text(slot.rawValue)
      }
      #expect(String(decoding: html.bytes, as: UTF8.self) == expected)
    }
  }

  @Test("a mark that is not closed is an error at the mark")
  func unclosedMark() {
    expect("{{head}}{{content}}\n<p>⟦{{⟧ title</p>", "template/unclosed-mark", "this '{{' has no '}}'")
    expect("{{head}}\n<p>⟦{{⟧edition</p>\n{{content}}", "template/unclosed-mark", "this '{{' has no '}}'")
  }

  @Test("an unknown slot is an error with the nearest known one as a fix")
  func unknownSlot() {
    let sample = MarkedText("{{head}}{{⟦contnet⟧}}{{content}}")
    let read = TemplateReader.read(SourceFile(path: "a", bytes: sample.bytes))
    #expect(read.diagnostics.map(\.span.range) == sample.spans)
    #expect(read.diagnostics.map(\.message) == ["no page has a slot 'contnet'; did you mean 'content'?"])
    #expect(read.diagnostics.first?.fixes.first?.replacement == "content")
  }

  @Test("a section must be closed by its own name")
  func unpairedSections() {
    expect(
      "{{head}}{{content}}{{⟦#notices⟧}}", "template/unpaired-section", "the section 'notices' is not closed")
    expect(
      "{{head}}{{content}}{{⟦/notices⟧}}", "template/unpaired-section", "no section 'notices' is open here")
  }

  @Test("a shell without its head or content is refused")
  func requiredSlots() {
    expect("⟦⟧{{content}}", "template/required-slot", "the shell has no '{{head}}'")
    expect("{{head}}{{content}}{{⟦content⟧}}", "template/required-slot", "'{{content}}' stands twice")
  }

  @Test("a slot cannot break out of a tag")
  func misplacedSlots() {
    expect(
      "{{head}}{{content}}<p title=\"{{⟦home⟧}}\">", "template/misplaced-slot",
      "'home' holds elements and cannot stand inside a tag")
    expect(
      "{{head}}{{content}}<p title={{⟦edition⟧}}>", "template/misplaced-slot",
      "'edition' inside a tag must stand in double quotes")
  }

  @Test("a shell has no script")
  func activeContent() {
    expect(
      "{{head}}{{content}}⟦<SCRIPT⟧>alert(1)</script>", "template/active-content", "a handbook has no '<script'")
    expect(
      "{{head}}{{content}}<meta ⟦http-equiv⟧=\"refresh\">", "template/active-content",
      "a handbook has no 'http-equiv'")
  }

  @Test("nothing stands before the page's security policy")
  func policyFirst() {
    expect(
      "<head><link rel=\"stylesheet\" href=\"x.css\">{{⟦ head ⟧}}</head>{{content}}", "template/misplaced-slot",
      "'{{head}}' stands first in 'head': it holds the page's security policy")
    #expect(read("<!doctype html>\n<HEAD lang=\"en\">\n{{head}}</head>{{content}}").diagnostics.isEmpty)
  }
}
