import CascadeMarkup
import CascadeTestSupport
import CascadeText
import Testing

@Suite("Markdown reader") struct MarkdownReaderTests {
  /// The document of `text`, and the places that its marks enclose.
  private func read(_ marked: String) -> (document: Document, spans: [Range<Int>], diagnostics: [Diagnostic]) {
    let sample = MarkedText(marked)
    let read = MarkdownReader.read(SourceFile(path: "module.md", bytes: sample.bytes))
    return (read.value, sample.spans, read.diagnostics)
  }

  /// The places of the nodes of `kind`, in reading order.
  private func places(_ document: Document, _ kind: Node.Kind) -> [Range<Int>] {
    document.nodes.filter { $0.kind == kind }.map(\.span.range)
  }

  @Test("an empty file is an empty document")
  func empty() {
    let read = MarkdownReader.read(SourceFile(path: "module.md", bytes: []))
    #expect(read.value.nodes.count == 1)
    #expect(read.diagnostics.isEmpty)
  }

  @Test(
    "blocks cover what was typed, without the line end",
    arguments: [
      (Node.Kind.heading, "⟦# One #⟧\n\n⟦Two\nlines\n===⟧\n---\n"),
      (.heading, "a\n\n> ⟦two\n> ---⟧\n> ---\n"),
      (.paragraph, "⟦a\nb⟧  \n\n> ⟦c\n> d⟧\n\n- ⟦e\n  f⟧\n"),
      (.paragraph, "[a]: /url\n⟦text [a]⟧\n"),
      (.paragraph, "⟦before⟧\na | b\n--|--\n"),
      (.blockQuote, "⟦> a\n> b⟧\n\nc\n"),
      (.blockQuote, "⟦> [a]: /u⟧\n\n⟦> [b\n> c]: /u⟧ \n"),
      (.alert, "⟦> [!CAUTION]⟧\n\n⟦> [!NOTE]⟧ \n>\n\na\n"),
      (.list, "⟦- a\n- b⟧\n\n⟦2. c⟧\n"),
      (.item, "⟦- a\n  b⟧\n⟦-⟧\n"),
      (.item, "⟦- [a]: /u⟧\n⟦-⟧\n"),
      (.codeBlock, "⟦```sh\na\n```⟧\n\n    ⟦b\n    c⟧\n\n> ⟦~~~\n> d⟧\n\ne\n"),
      (.codeBlock, "⟦```\n```⟧\n```not\nclosed⟧\n".replacing("```not", with: "⟦```not")),
      (.htmlBlock, "⟦<div>\na\n</div>⟧\n\nb\n"),
      (.thematicBreak, "⟦***⟧\n"),
      (.table, "⟦| a | b |\n|---|---|\n| c | d |⟧\n\ne\n"),
      (.table, "before\n⟦a | b\n--|--⟧\n"),
      (.tableRow, "⟦| a | b |⟧\n|---|---|\n⟦| c |⟧\n"),
      (.tableCell, "| ⟦a \\| x⟧ | ⟦b⟧ |\n|---|---|\n| ⟦c⟧ |⟦⟧\n"),
      (.footnoteDefinition, "a[^n]\n\n⟦[^n]: b\n\n    c⟧\n\nd\n"),
    ])
  func blocks(kind: Node.Kind, text: String) {
    let (document, spans, _) = read(text)
    #expect(places(document, kind) == spans)
  }

  @Test(
    "inlines cover their marks, on lines with prefixes too",
    arguments: [
      (Node.Kind.emphasis, "> é ⟦*a\n> b*⟧ c"),
      (.strong, "*⟦**a**⟧ b* ⟦__c__⟧"),
      (.emphasis, "**b ⟦*a*⟧** c ⟦_d_⟧"),
      (.code, "a ⟦``b ` c``⟧\n- x ⟦`y\n  z`⟧"),
      (.link, "⟦[a](</url> \"t\")⟧ ⟦[b][l]⟧ ⟦[l]⟧ ⟦<http://a.b>⟧\n\n[l]: /u"),
      (.link, "⟦[a](/u\n\"t\")⟧ x ⟦[b](/c)⟧\\\n⟦[d](/e)⟧"),
      (.image, "- ⟦![a *b*](x.svg)⟧"),
      (.text, "⟦a &amp; b ⟧`c`⟦ d⟧\\\n⟦e⟧"),
      (.text, "| ⟦a \\| b⟧ | `c` |\n|--|--|\n"),
      (.softBreak, "a⟦\n⟧b⟦  \r\n⟧c".replacing("  \r\n", with: " \r\n")),
      (.lineBreak, "a⟦  \n⟧b⟦\\\n⟧c"),
      (.htmlInline, "a ⟦<b>⟧c⟦</b>⟧"),
      (.footnoteReference, "a⟦[^n]⟧ b⟦[^n]⟧\n\n[^n]: c"),
      (.citation, "a ⟦[@x, art. 19(1);\n@y]⟧ b"),
      (.value, "a ⟦{{v}}⟧ **⟦{{ w }}⟧**"),
    ])
  func inlines(kind: Node.Kind, text: String) {
    let (document, spans, _) = read(text)
    #expect(places(document, kind) == spans)
  }

  @Test("a label has up to 999 characters, of however many bytes")
  func longLabels() {
    for (letter, count, isLink) in [
      ("ক", 400, true), ("ক", 999, true), ("ক", 1000, false), ("a", 999, true), ("a", 1000, false),
    ] {
      let label = String(repeating: letter, count: count)
      for use in ["[\(label)]", "[b][\(label)]"] {
        let document = read("\(use)\n\n[\(label)]: /u\n").document
        #expect(places(document, .link).isEmpty == !isLink, "\(letter) \(count)")
      }
    }
  }

  @Test("literals that the source spells out are ranges of it; others stand after it")
  func literals() throws {
    let text = "a `b` c &amp; d\n\n```sh\nls\n```\n"
    let (document, _, _) = read(text)
    let code = try #require(document.nodes.first { $0.kind == .codeBlock })
    #expect(code.literal == 23..<26)
    #expect(code.secondary == 20..<22)
    let last = try #require(document.nodes.last { $0.kind == .text })
    #expect(last.literal.lowerBound >= text.utf8.count)
    #expect(document.plainText(of: 1) == "a b c & d")
  }

  @Test("front matter is set aside, with any line end and after a byte order mark")
  func frontMatter() throws {
    for (text, range) in [
      ("---\nid: a\n---\n# B\n", 4..<10), ("---\r\nid: a\r\n---\r\n# B\r\n", 5..<12),
      ("\u{FEFF}---\rid: a\r---\r# B", 7..<13),
    ] {
      let (document, _, diagnostics) = read(text)
      #expect(document.frontMatter?.range == range)
      #expect(document.nodes.map(\.kind) == [.document, .heading, .text])
      #expect(document.literal(of: 2) == "B")
      #expect(diagnostics.isEmpty)
    }
    #expect(read("a\n---\nb: c\n---\n").document.frontMatter == nil)
  }

  @Test("a container folds what stands between its fences")
  func container() throws {
    let (document, spans, diagnostics) = read(
      "a\n\n⟦::: ⟦key-points⟧ {#⟦k1⟧ ⟦protected⟧=⟦yes⟧ tiers=\"a b\"}\n## B\n\n- c\n:::⟧\nd\n")
    #expect(diagnostics.isEmpty)
    #expect(
      document.nodes.map(\.kind) == [
        .document, .paragraph, .text, .container, .heading, .text, .list, .item, .paragraph, .text, .paragraph, .text,
      ])
    let container = try #require(document.container(at: 3))
    #expect(document.nodes[3].span.range == spans[0])
    #expect(container.kind == "key-points")
    #expect([container.kindSpan.range, container.idSpan.range] == [spans[1], spans[2]])
    #expect(container.id == "k1")
    #expect(container["protected"] == "yes")
    #expect([container.attributes[0].keySpan.range, container.attributes[0].valueSpan.range] == [spans[3], spans[4]])
    #expect(container["tiers"] == "a b")
    #expect(container.depth == 0)
  }

  @Test("containers nest, stand in lists and quotes, and a fence may be glued to text")
  func nesting() {
    let (document, _, diagnostics) = read(
      ":::: a\n::: b\nx\n:::\n::::\n\n- ::: c\n  y\n  :::\n> ::: d\n> z\n> :::\ntext\n::: e\n:::\n[^1]\n\n[^1]: note\n::: f\n:::\n"
    )
    #expect(diagnostics.isEmpty)
    #expect(document.containers.map(\.kind) == ["a", "b", "c", "d", "e", "f"])
    #expect(document.containers.map(\.depth) == [0, 1, 0, 0, 0, 0])
    #expect(document.nodes.last { $0.kind == .footnoteDefinition }?.span.count == 10)
  }

  @Test("an item with nothing but a definition in it ends at the second blank line")
  func emptyItem() {
    let (document, _, _) = read("[a]\n\n- [a]: /u\n\n\n      b\n")
    #expect(document.nodes.map(\.kind).suffix(3) == [.list, .item, .codeBlock])
  }

  @Test("a fence in an HTML comment is a part of the comment")
  func fenceInComment() {
    let (document, spans, _) = read("⟦<!--\n::: a\nb\n:::\n-->⟧\n")
    #expect(places(document, .htmlBlock) == spans)
    #expect(document.containers.isEmpty)
  }

  @Test("a fence in code stays code")
  func fenceInCode() throws {
    let (document, _, diagnostics) = read("```\n::: a\n\n > :::\n```\n\n::: b\n~~~\n:::\n~~~\n:::\n")
    #expect(diagnostics.isEmpty)
    let codes = document.nodes.indices.filter { document.nodes[$0].kind == .codeBlock }.map { document.literal(of: $0) }
    #expect(codes == ["::: a\n\n > :::\n", ":::\n"])
    #expect(document.containers.map(\.kind) == ["b"])
  }

  @Test("an author cannot forge a fence by a comment")
  func forgery() {
    let (document, _, diagnostics) = read("<!--:::-->\n\n::: a\n<!--:::-->\n:::\n")
    #expect(document.nodes.filter { $0.kind == .htmlBlock }.count == 2)
    #expect(document.containers.count == 1)
    #expect(diagnostics.map(\.id) == ["markup/raw-html", "markup/raw-html"])
  }

  @Test("a GitHub alert loses its mark", arguments: ["NOTE", "tip", "Important", "WARNING", "CAUTION"])
  func alert(mark: String) throws {
    let (document, spans, _) = read("> [!\(mark)]\n> ⟦Mind the *gap*.⟧\n")
    let alert = try #require(document.nodes.first { $0.kind == .alert })
    #expect(Node.Alert(rawValue: alert.detail).map { "\($0)" } == mark.lowercased())
    #expect(places(document, .paragraph) == spans)
    #expect(
      read("> [!\(mark)]\n>\n> - a\n").document.nodes.map(\.kind) == [
        .document, .alert, .list, .item, .paragraph, .text,
      ])
    #expect(read("> [!\(mark)] more\n").document.nodes[1].kind == .blockQuote)
  }

  @Test("a heading's id is cut off its text")
  func headingID() {
    let (document, _, _) = read("# *A* b {#pin}\n\nC {#c}\n===\n\n# D {#no id}\n\n# E \\{#e}\n\n# {#f}\n")
    let headings = document.nodes.indices.filter { document.nodes[$0].kind == .heading }
    #expect(headings.map { document.literal(of: $0) } == ["pin", "c", "", "", "f"])
    #expect(headings.map { document.plainText(of: $0) } == ["A b", "C", "D {#no id}", "E {#e}", ""])
  }

  @Test("citations and values are found in text alone")
  func citations() throws {
    let (document, spans, diagnostics) = read(
      "See [@⟦un-cedaw⟧, ⟦art. 2(f)⟧; @⟦b⟧] and \\[@no] `[@no]` \\{{no}} `{{no}}` [@](u) {{< no >}} [x @no].\n")
    #expect(diagnostics.isEmpty)
    #expect(document.citations.count == 1)
    let items = try #require(document.citations.first?.items)
    #expect(items.map(\.key) == ["un-cedaw", "b"])
    #expect(items.map(\.locator) == ["art. 2(f)", nil])
    #expect([items[0].keySpan.range, items[0].locatorSpan.range, items[1].keySpan.range] == spans)
    #expect(!document.nodes.contains { $0.kind == .value })
  }

  @Test("a locator is read as text is: character references and backslashes part no sources")
  func locators() {
    let citations = read("[@a, art. &sect;5; @b] [@c, d\\; e &#59; \\&amp]").document.citations
    #expect(citations.map { $0.items.map(\.key) } == [["a", "b"], ["c"]])
    #expect(citations.map { $0.items.first?.locator } == ["art. §5", "d; e ; &amp"])
  }

  @Test("a task is right by its own mark, not by another on its line")
  func tasks() {
    let (document, _, _) = read("- [ ] not [x] this\n- [X] this\n")
    #expect(document.nodes.filter { $0.kind == .item }.map { $0.flags.contains(.checked) } == [false, true])
    #expect(document.nodes.filter { $0.kind == .item }.allSatisfy { $0.flags.contains(.task) })
  }

  @Test("footnotes are numbered and counted by their use")
  func footnotes() {
    let (document, _, _) = read("a[^b] c[^d] e[^b]\n\n[^d]: one\n[^b]: two\n")
    let marks = document.nodes.filter { $0.kind == .footnoteReference }
    #expect(marks.map(\.first) == [1, 2, 1])
    #expect(marks.map(\.second) == [1, 1, 2])
    let definitions = document.nodes.indices.filter { document.nodes[$0].kind == .footnoteDefinition }
    #expect(definitions.map { document.literal(of: $0) } == ["b", "d"])
  }

  @Test("every node kind fits in 32 bytes")
  func nodeSize() { #expect(MemoryLayout<Node>.size == 32) }
}
