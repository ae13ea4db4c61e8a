import CascadeMarkup
import CascadeTestSupport
import CascadeText
import Testing

@Suite("Parts of nodes") struct PartSpanTests {
  /// The places that `part` gives for the nodes of `kind` in `marked`, and those that the marks enclose.
  private func compare(
    _ kind: Node.Kind, _ marked: String, _ part: (Document, Int) -> SourceSpan?
  ) -> (found: [Range<Int>], wanted: [Range<Int>]) {
    let sample = MarkedText(marked)
    let document = MarkdownReader.read(SourceFile(path: "module.md", bytes: sample.bytes)).value
    let nodes = document.nodes.indices.filter { document.nodes[$0].kind == kind }
    return (nodes.compactMap { part(document, $0)?.range }, sample.spans)
  }

  @Test(
    "the words of links, images and emphases",
    arguments: [
      (Node.Kind.link, "[⟦a *b*⟧](/u) [⟦⟧](/v) <⟦http://a.b⟧> ⟦www.a.b⟧"),
      (.image, "![⟦what is\n  seen⟧](/a.svg) ![⟦⟧](b.svg)"),
      (.strong, "> **⟦a\n> b⟧** __⟦c⟧__"),
      (.strikethrough, "~~⟦a⟧~~ ~⟦b⟧~"),
    ])
  func words(kind: Node.Kind, text: String) {
    let (found, wanted) = compare(kind, text) { $0.contentSpan(of: $1) }
    #expect(found == wanted)
  }

  @Test(
    "addresses, with all that stands for them",
    arguments: [
      "[a](⟦/u⟧ \"t\") [b](<⟦ /v w ⟧>) [c](⟦/a\\_b&amp;c⟧)",
      "[a][l]\n\n[l]: ⟦/u⟧ 't'",
      "- <⟦http://a.b⟧>\n  ⟦www.a.b⟧ and ⟦c@d.e⟧",
      "> ![a](⟦/u⟧\n> 't')",
      "[a](⟦⟧) [b](<⟦⟧>) [c]( ⟦⟧)", "![a](<⟦⟧> \"b\")", "> [a][b]\n\n[b]: <⟦⟧>", "| [a](⟦/u\\|v⟧) |\n|---|",
      "\0 ⟦a@b.c⟧ and ⟦www.a.b⟧ and [d](⟦⟧) \0",
    ])
  func addresses(text: String) {
    for kind in [Node.Kind.link, .image] where text.contains("![") == (kind == .image) {
      let (found, wanted) = compare(kind, text) { $0.addressSpan(of: $1) }
      #expect(found == wanted)
    }
  }

  @Test("titles, and links without one")
  func titles() {
    let text = "[a](/u \"⟦one \\\" two⟧\") [b](/u) [d](/u \"⟦⟧\") [c] [e]\n\n[c]: /v '⟦three⟧'\n[e]: /w"
    let (found, wanted) = compare(.link, text) {
      $0.titleSpan(of: $1)
    }
    #expect(found == wanted)
  }

  @Test("labels, and links that say themselves where they lead")
  func labels() {
    let text = "[a][⟦l⟧] [⟦l⟧][] [⟦l⟧] [⟦l⟧][ ] [b](/u) <http://a.b>\n\n[l]: /v"
    let (found, wanted) = compare(.link, text) { $0.labelSpan(of: $1) }
    #expect(found == wanted)
    let images = compare(.image, "![a][⟦l⟧] ![⟦l⟧][] ![⟦l⟧] ![b](/u)\n\n[l]: /v") { $0.labelSpan(of: $1) }
    #expect(images.found == images.wanted)
    let footnotes = compare(.footnoteReference, "a[^⟦N⟧] ![^⟦n⟧]\n> - b[^⟦n⟧]\n\n[^n]: c\n") { $0.labelSpan(of: $1) }
    #expect(footnotes.found == footnotes.wanted)
  }

  @Test(
    "definitions, and their labels, destinations and titles",
    arguments: [
      "⟦[⟦a⟧]: <⟦/u v⟧> \"⟦t⟧\"⟧\n", "> ⟦[⟦a\n> b⟧]:\n>   ⟦/u\\*⟧ '⟦c\n> d⟧'⟧ \n",
      "⟦[⟦a⟧]: <⟦⟧>⟧\n⟦[⟦b⟧]: ⟦/u⟧⟧\n\"c\" d",
      "- ⟦[⟦a⟧]:\n  ⟦/u⟧\n  (⟦b⟧)⟧\n", "a[^b]\n\n⟦[^⟦b⟧]: c\n\n    d⟧\n\ne\n", "\u{FEFF}⟦[⟦é⟧]: ⟦/u⟧⟧\r\n",
    ])
  func definitions(text: String) {
    let sample = MarkedText(text)
    let document = MarkdownReader.read(SourceFile(path: "module.md", bytes: sample.bytes)).value
    let found = document.definitions.flatMap { [$0.whole, $0.span] + [$0.destination, $0.title].compactMap { $0 } }
    #expect(found.map(\.range) == sample.spans)
  }

  @Test("info strings")
  func info() {
    let (found, wanted) = compare(.codeBlock, "``` ⟦sh -x\\&⟧\na\n```\n\n    b\n\n> ~~~⟦c⟧\n") { $0.infoSpan(of: $1) }
    #expect(found == wanted)
  }

  @Test("marks of list items and of tasks")
  func marks() {
    let items = compare(.item, "⟦-⟧ a\n⟦*⟧ b\n> ⟦12)⟧ c\n> ⟦3)⟧\n") { $0.markerSpan(of: $1) }
    #expect(items.found == items.wanted)
    for text in [
      "- ⟦[ ]⟧ a\n-   ⟦[x]⟧ b\n- c [x]\n  1. ⟦[X]⟧ d\n", "> - ⟦[x]⟧ a\n>   - - ⟦[ ]⟧ b\n", "> -\n>   ⟦[ ]⟧ a\n",
      "- [a]: /u\n\n  [x] b\n", "-     [x] a\n- [x]\n  b\n-\n\n  [x] c\n- d\n\n  [x] e\n",
    ] {
      let tasks = compare(.item, text) { $0.taskMarkSpan(of: $1) }
      #expect(tasks.found == tasks.wanted, "\(text)")
    }
  }

  @Test(
    "characters lead back to all that was typed for them",
    arguments: [
      ("a ⟦\\*⟧ b", "*"), ("a ⟦&copy;⟧ b", "©"), ("a &amp;&#38; ⟦c\\_d⟧ e", "c_d"), ("`a⟦\n⟧b`", " "),
      ("> ``x\n> ⟦y⟧``", "y"), ("| a ⟦\\|⟧ b |\n|---|", "|"),
      ("| ⟦\\|⟧ b |\n|---|", "|"), ("| `a⟦\\|⟧b` |\n|---|", "|"), ("| `⟦\\|⟧` |\n|---|", "|"),
      ("| ⟦\\\\|⟧ |\n|---|", "|"), ("> `a⟦\r\n⟧> b`", " "), ("- `a⟦\r⟧  b`", " "), ("```\n\ta\r\n⟦\tb⟧\n```", "\tb"),
      ("-\t\t⟦a b⟧", "a b"),
      ("    a\n\n    ⟦b⟧", "b"), ("> \t ⟦c⟧", "c"), ("\u{FEFF}a ⟦é&eacute;⟧", "éé"),
    ])
  func characters(marked: String, words: String) throws {
    let sample = MarkedText(marked)
    let document = MarkdownReader.read(SourceFile(path: "module.md", bytes: sample.bytes)).value
    let wanted = Array(words.utf8)
    let places = document.nodes.filter { [.text, .code, .codeBlock].contains($0.kind) }.compactMap { node in
      node.literal.first { document.bytes[$0..<node.literal.upperBound].starts(with: wanted) }.map {
        document.source(of: $0..<$0 + wanted.count).range
      }
    }
    #expect(try places.contains(#require(sample.spans.first)), "\(places)")
  }

  @Test("citations, definitions, values and front matter of a mended text have their places in the file")
  func mendedParts() throws {
    let text = "---\nid: a\n---\n\0\0 [@key, art. 5] {{ name }} [b]\n\n[b]: /u\n\n::: card {#c}\n:::\n"
    let bytes = Array(text.utf8)
    func typed(_ span: SourceSpan) -> String { String(decoding: bytes[span.range], as: UTF8.self) }
    let document = MarkdownReader.read(SourceFile(path: "module.md", bytes: bytes)).value
    #expect(try typed(#require(document.frontMatter)) == "id: a\n")
    let citation = try #require(document.citations.first)
    #expect(typed(citation.span) == "[@key, art. 5]")
    #expect(citation.items.map { typed($0.keySpan) } == ["key"])
    #expect(citation.items.map { typed($0.locatorSpan) } == ["art. 5"])
    let definition = try #require(document.definitions.first)
    #expect(typed(definition.whole) == "[b]: /u" && typed(definition.span) == "b")
    #expect(try typed(#require(definition.destination)) == "/u")
    let value = try #require(document.nodes.first { $0.kind == .value })
    #expect(typed(value.span) == "{{ name }}" && typed(document.source(of: value.literal)) == "name")
    let container = try #require(document.containers.first)
    #expect(typed(container.kindSpan) == "card" && typed(container.idSpan) == "c")
    #expect(typed(container.opener) == "::: card {#c}")
  }

  @Test("what was mended leads back to the bytes that were no text")
  func mended() throws {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0x20] + Array("&amp;".utf8)
    let document = MarkdownReader.read(SourceFile(path: "module.md", bytes: bytes)).value
    let text = try #require(document.nodes.first { $0.kind == .text })
    let literal = document.bytes[text.literal]
    #expect(String(decoding: literal, as: UTF8.self) == "a\u{FFFD}b &")
    let places = text.literal.map { document.source(of: $0..<$0 + 1).range }
    #expect(places == [0..<1, 1..<2, 1..<2, 1..<2, 2..<3, 3..<4, 4..<9])
  }
}
