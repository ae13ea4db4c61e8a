import CascadeMarkup
import CascadeOutputs
import CascadeText
import Testing

@Suite("Core HTML") struct CoreHTMLTests {
  /// A host that does everything in a way of its own.
  private struct LoudHost: HTMLHost {
    mutating func openContainer(_ index: Int, of document: Document, into html: inout ByteWriter) -> Bool {
      html.line()
      html.markup("<section class=\"")
      html.text(document.container(at: index)?.kind ?? "")
      html.markup("\">\n")
      return document.container(at: index)?.kind != "hidden"
    }

    mutating func closeContainer(_ index: Int, of document: Document, into html: inout ByteWriter) {
      html.line()
      html.markup("</section>\n")
    }

    mutating func level(ofHeading index: Int, of document: Document) -> Int { Int(document.nodes[index].detail) + 1 }

    mutating func blockAttributes(_ index: Int, of document: Document, into html: inout ByteWriter) {
      guard !document.nodes[index].literal.isEmpty, document.nodes[index].kind == .heading else { return }
      html.markup(" id=\"")
      html.text(document.literal(of: index))
      html.markup("\"")
    }

    mutating func linkAttributes(_ index: Int, of document: Document, into html: inout ByteWriter) -> Bool {
      guard document.literal(of: index) != "gone" else { return false }
      html.markup(" href=\"#there\"")
      return true
    }

    mutating func citation(_ index: Int, of document: Document, into html: inout ByteWriter) {
      html.text("(\(document.citations[Int(document.nodes[index].first)].items[0].key))")
    }

    mutating func value(_ index: Int, of document: Document, into html: inout ByteWriter) { html.text("<109>") }
  }

  private func document(_ text: String) -> Document {
    MarkdownReader.read(SourceFile(path: "m.md", bytes: Array(text.utf8))).value
  }

  private func loud(_ text: String) -> String {
    String(decoding: CoreHTML.render(document(text), host: LoudHost()), as: UTF8.self)
  }

  @Test("a container is rendered as cmark renders comments in the place of its fences")
  func fences() {
    let texts = [
      "a\n::: note {#b}\n## C\n\n- d\n:::\ne\n", "- a\n\n  ::: b\n  c\n  :::\n- d\n", "> ::: a\n> b\n> :::\n",
      "[a]\n::: b\n[a][c]\n\n[^1]\n:::\n\n[a]: /u\n[c]: /v\n[^1]: note\n:::: d\n::::\n", "1. a\n\n   ::: b\n   :::\n",
      "a | b\n--|--\nc | d\n::: e\n:::\n", "::: a\n::: b\n```\n::: c\n```\n:::\n:::\n",
    ]
    for text in texts {
      let swapped = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
        guard let colons = line.firstRange(of: ":::"), !text.contains("```\n\(line)\n```") else { return line }
        return line[..<colons.lowerBound] + "<!-- fence -->"
      }
      let cmark = CMarkOracle.html(Array(swapped.joined(separator: "\n").utf8))
      let ours = CMarkOracle.ours(Array(text.utf8))
      #expect(ours == cmark, "\(text): \(CMarkOracle.difference(ours, cmark))")
    }
  }

  @Test("paragraphs of a container in a tight list are paragraphs: they are not the item's own")
  func tightList() {
    let html = String(decoding: CMarkOracle.ours(Array("- a\n  ::: b\n  c\n  :::\n".utf8)), as: UTF8.self)
    let fence = "<!-- raw HTML omitted -->\n"
    #expect(html == "<ul>\n<li>a\n\(fence)<p>c</p>\n\(fence)</li>\n</ul>\n")
  }

  @Test("the host decides about containers, headings, links, citations and values")
  func host() {
    #expect(
      loud("# A {#b}\n\n::: c\n[d](e) [f](gone) [@g] {{h}}\n:::\n\n::: hidden\nsecret\n:::\n") == """
        <h2 id="b">A</h2>
        <section class="c">
        <p><a href="#there">d</a> f (g) &lt;109&gt;</p>
        </section>
        <section class="hidden">
        </section>

        """)
  }

  @Test("alternative text is text, with its values")
  func alternativeText() {
    #expect(
      loud("![a *b* `c` {{d}} [e](f)\ng](h.svg \"i\")")
        == "<p><img src=\"h.svg\" alt=\"a b c &lt;109&gt; e g\" title=\"i\" /></p>\n")
  }

  @Test(
    "no address runs a script",
    arguments: ["javascript:alert(1)", "JavaScript:a", "vbscript:a", "file:///etc", "data:text/html,a"])
  func addresses(address: String) {
    let html = String(decoding: CMarkOracle.ours(Array("[a](<\(address)>) ![b](<\(address)>)\n".utf8)), as: UTF8.self)
    #expect(html == "<p><a href=\"\">a</a> <img src=\"\" alt=\"b\" /></p>\n")
  }

  @Test("parts of a document are rendered on their own")
  func parts() throws {
    let document = document("# A\n\n> b\n\nc\n")
    let quote = try #require(document.nodes.firstIndex { $0.kind == .blockQuote })
    var renderer = CoreHTML(document, host: PlainHost())
    renderer.render(quote..<Int(document.nodes[quote].end))
    #expect(String(decoding: renderer.html.bytes, as: UTF8.self) == "<blockquote>\n<p>b</p>\n</blockquote>\n")
  }

  @Test("ten thousand quotes, emphases and containers neither trap nor hang")
  func deep() {
    for piece in ["> ", "*a ", "- ", "::: a\n"] {
      let text =
        String(repeating: piece, count: piece == "*a " ? 10_000 : 900) + String(repeating: "a* ", count: 10_000)
      #expect(!CMarkOracle.ours(Array(text.utf8)).isEmpty)
    }
  }
}
