import CascadeMarkup
import CascadeTestSupport
import CascadeText
import Testing

@Suite("What the reader of Markdown reports") struct MarkupDiagnosticTests {
  /// Expects exactly the findings `id` at the marks of `text`, and nothing else.
  @discardableResult
  private func expect(
    _ text: String, _ ids: CheckID..., sourceLocation: SourceLocation = #_sourceLocation
  ) -> [Diagnostic] {
    let sample = MarkedText(text)
    let found = MarkdownReader.read(SourceFile(path: "m.md", bytes: sample.bytes)).diagnostics.inReadingOrder()
    #expect(found.map(\.span.range) == sample.spans, "\(found)", sourceLocation: sourceLocation)
    #expect(found.map(\.id) == ids, "\(found.map(\.message))", sourceLocation: sourceLocation)
    return found
  }

  /// `text` after all fixes of its findings.
  private func fixed(_ text: String) throws -> String {
    var editor = SourceEditor(Array(text.utf8))
    let read = MarkdownReader.read(SourceFile(path: "m.md", bytes: Array(text.utf8)))
    for fix in read.diagnostics.flatMap(\.fixes) { try editor.apply(fix) }
    return String(decoding: editor.edited(), as: UTF8.self)
  }

  @Test("a container that is never closed")
  func unclosed() {
    expect("⟦::: facilitator⟧\nsecret\n", "container/unclosed")
    expect("⟦::: a⟧\n::: b\n:::\n", "container/unclosed")
    expect("::: a\n:::\n")
    let document = MarkdownReader.read(SourceFile(path: "m.md", bytes: Array("::: a\nb\n\nc[^1]\n\n[^1]: d\n".utf8)))
      .value
    #expect(Int(document.nodes[1].end) == document.nodes.count - 3)
  }

  @Test("a closer in another list or quote closes nothing, and the opener says where it stands")
  func closedElsewhere() {
    let found = expect("- ⟦::: note⟧\n  a\n\n:::\n", "container/unclosed")
    #expect(found.first?.notes.first?.span == SourceSpan(16, 19))
    let other = expect("⟦::: note⟧\n> a\n> :::\n", "container/unclosed")
    #expect(other.first?.notes.count == 1)
    expect("::: note\n> a\n> ⟦:::⟧\n\n:::\n", "container/stray-closer")
  }

  @Test("a stray closer")
  func stray() { expect("a\n\n⟦:::⟧\n", "container/stray-closer") }

  @Test(
    "lines that look like fences and are none",
    arguments: [
      "⟦:: facilitator⟧\na\n\n⟦::⟧\n", "⟦：：： facilitator⟧\na\n\n⟦：：：⟧\n", "⟦:： note⟧\n", "    ⟦::: note⟧\n",
      "a\n    ⟦::: note⟧\n", "::: note ⟦Role play⟧\n:::\n", "⟦::: {#id}⟧\n:::\n", "::: note ⟦{#id⟧\n:::\n",
      "::: note {#id} ⟦more⟧\n:::\n", "::: note ⟦#id⟧\n:::\n", "- ⟦:: note⟧\n", "⟦:::{note .big} Title⟧\n:::\n",
    ])
  func lookalikes(text: String) {
    let sample = MarkedText(text)
    let found = MarkdownReader.read(SourceFile(path: "m.md", bytes: sample.bytes)).diagnostics.inReadingOrder()
    #expect(found.map(\.span.range) == sample.spans, "\(found)")
    #expect(found.allSatisfy { $0.id == "container/looks-like-fence" && $0.severity == .error })
  }

  @Test("colons in text and code are no fences")
  func colons() {
    expect("a :: b\n\n`:: c`\n\n```\n:: d\n：：： e\n```\n\n::1 is an address\n\nkey: value\n\n    :: f\n")
  }

  @Test("the fixes of fence lines mend them")
  func fenceFixes() throws {
    #expect(try fixed(":: note\n\n:::\n") == "::: note\n\n:::\n")
    #expect(try fixed("：：： note\n\n：：：\n") == "::: note\n\n:::\n")
    #expect(try fixed("::: note {#a\n:::\n") == "::: note {#a}\n:::\n")
    #expect(try fixed(":::: note\n:::\n") == ":::: note\n::::\n")
    #expect(try fixed("::: note {a}\n:::\n") == "::: note {#a}\n:::\n")
  }

  @Test(
    "a fence that is indented too far stays in its item",
    arguments: [
      ("- a\n\n      ::: b\n", "- a\n\n  ::: b\n"), ("1. a\n\n       :::\n", "1. a\n\n   :::\n"),
      ("- a\n      ::: b\n", "- a\n  ::: b\n"), (">     ::: a\n", "> ::: a\n"), ("-     ::: a\n", "- ::: a\n"),
      ("\t::: a\n", "::: a\n"), ("-   a\n\n\t\t::: b\n", "-   a\n\n\t::: b\n"),
      ("> a\n    ::: b\n", "> a\n    ::: b\n"),
      ("- a\n\n\t\t::: b\n", "- a\n\n\t\t::: b\n"), ("a\n    > ::: b\n", "a\n    > ::: b\n"),
    ])
  func indentedFences(text: String, mended: String) throws {
    let found = MarkdownReader.read(SourceFile(path: "m.md", bytes: Array(text.utf8))).diagnostics
    #expect(found.count == 1 && found[0].message.hasSuffix("because four spaces or more stand before it"))
    #expect(try fixed(text) == mended)
  }

  @Test(
    "what keeps a fence from being one, once and as it is",
    arguments: [
      ("- [x] ⟦::: a⟧\n", "the mark of a task stands before it"),
      ("-\n  [ ]     ⟦:::⟧\n", "the mark of a task stands before it"),
      ("p\n2. ⟦::: note⟧\n", "the number before it begins no list here"),
      ("- p\n  1986. ⟦::: note⟧\n", "the number before it begins no list here"),
    ])
  func causes(text: String, cause: String) {
    let found = expect(text, "container/looks-like-fence")
    #expect(found.first?.message == "this line opens or closes no container, because \(cause)")
    #expect(found.first?.fixes.isEmpty == true)
  }

  @Test("a closer of another length than its opener")
  func closerLength() {
    expect(":::: a\n\n⟦:::⟧\n", "container/closer-length")
    expect(":::: a\n::: b\n:::\n::::\n")
  }

  @Test("braces that hold something else")
  func attributes() {
    expect("::: a {⟦.callout⟧}\n:::\n", "container/malformed-attributes")
    expect("::: a {#b ⟦minutes⟧ c=d}\n:::\n", "container/malformed-attributes")
    expect("::: a {⟦b⟧=}\n:::\n", "container/malformed-attributes")
    expect("::: a {b=⟦\"c}⟧\n:::\n".replacing("⟦\"c}⟧", with: "⟦\"c⟧}"), "container/malformed-attributes")
    expect("::: a {b=1 ⟦b⟧=2}\n:::\n", "container/repeated-attribute")
    expect("::: a {#b #⟦c⟧}\n:::\n", "container/repeated-attribute")
  }

  @Test("containers more than four deep")
  func depth() {
    expect("::: a\n::: b\n::: c\n::: d\n:::\n:::\n:::\n:::\n")
    expect("::: a\n::: b\n::: c\n::: d\n⟦::: e⟧\n:::\n:::\n:::\n:::\n:::\n", "container/too-deep")
  }

  @Test("raw HTML, at its exact place")
  func rawHTML() {
    expect("a ⟦<b>⟧c⟦</b>⟧\n\n⟦<div>\nd\n</div>⟧\n", "markup/raw-html", "markup/raw-html", "markup/raw-html")
    let found = expect("⟦<!-- note -->⟧\n", "markup/raw-html")
    #expect(found.first?.message.contains("comment") == true)
    expect("`<b>` &lt;b> \\<b> <http://a.b>\n")
    expect("> a ⟦<b\n> x=\"1\">⟧ c\n", "markup/raw-html")
    expect("- > ⟦<!-- a\r\n  > b -->⟧\r\n", "markup/raw-html")
  }

  @Test("references without a definition, definitions doubled or not used")
  func references() {
    expect("[a]⟦[b]⟧ *c* [d]⟦[]⟧\n", "markup/undefined-reference", "markup/undefined-reference")
    expect("[a][b] [c] \\[d][e] x[0][1]\n\n[b]: /u\n[C]: /v\n")
    expect("a\n\n[⟦b⟧]: /u\n", "markup/unused-definition")
    expect("[b]\n\n[b]: /u\n[⟦B⟧]: /v\n", "markup/duplicate-definition")
    expect("a⟦[^b]⟧\n", "markup/undefined-footnote")
    expect("a[^b]\n\n[^b]: c\n\n[^⟦d⟧]: e\n", "markup/unused-definition")
    expect("a[^b]\n\n[^b]: c\n\n[^⟦b⟧]: e\n", "markup/duplicate-definition")
    expect("a[^b]\n\n[^b]:\n    c\n")
    expect("```\n[b]: /u\n```\n\n| [b]: c |\n|--|\n")
  }

  @Test(
    "a reference without a definition, over lines, around marks and brackets, and in a word",
    arguments: [
      "See [the\nlaw]⟦[crpc]⟧.", "[text]⟦[la\nbel]⟧", "> [text]⟦[la\n> bel]⟧", "w [*a* b]⟦[nolabel]⟧", "w [*a*]⟦[]⟧",
      "w [see [1] here]⟦[lab]⟧", "w [text]⟦[my *l*]⟧", "the law[text]⟦[bd-crpc]⟧", "![a]⟦[b]⟧", "*a* [`b`]⟦[c]⟧",
    ])
  func undefinedReferences(text: String) { expect(text, "markup/undefined-reference") }

  @Test(
    "brackets that are no reference",
    arguments: [
      "[x] and [ ][] and [a][ ]", "grid[row][col-1] x[i][n-1]", "[a](b)[c]", "[a][b](u)", "[a][@b]", "[a]\\[b]",
      "[a] [b]", "[a [b](c) d][e]", "`[a][b]`", "[a][b]\n\n[B]: /u",
    ])
  func noReferences(text: String) { expect(text) }

  @Test("what is left over of stars beside an emphasis")
  func leftOver() {
    expect("This is ⟦*⟧*bold* x\n", "markup/unpaired-emphasis")
    expect("*bold*⟦*⟧ x\n", "markup/unpaired-emphasis")
    expect("a ⟦*⟧**b** c\n", "markup/unpaired-emphasis")
    expect("***a* b** and ***c** d* and **e *f***\n")
  }

  @Test("labels are equal if their letters are, not if they only look so")
  func labels() {
    expect("[\u{E9}]\n\n[⟦e\u{301}⟧]: /u\n", "markup/unused-definition")
    expect("[\u{E9}]\n\n[\u{C9}]: /u\n")
    expect("a⟦[^\u{E9}]⟧\n\n[^⟦e\u{301}⟧]: b\n", "markup/undefined-footnote", "markup/unused-definition")
    expect("[\u{E9}] [e\u{301}]\n\n[\u{E9}]: /u\n[e\u{301}]: /v\n")
    expect("[^b] [^b][b]\n\n[b]: /u\n\n[^b]: c\n")
    let many = (0..<20).map { "k\($0)=v " }.joined()
    expect("::: a {\u{E9}=1 e\u{301}=2}\n:::\n")
    expect("::: a {\(many)\u{E9}=1 e\u{301}=2 ⟦\u{E9}⟧=3}\n:::\n", "container/repeated-attribute")
  }
  @Test("a label over two lines of a quote is the one that it is without the marks of the quote")
  func labelInQuote() {
    let found = expect("> [a\n> b]: /u\n\n[⟦A b⟧]: /v\n\n[a b]\n", "markup/duplicate-definition")
    #expect(found.first?.message.contains("'A b'") == true)
    let unused = expect("> [⟦a\n> b⟧]: /u\n", "markup/unused-definition")
    #expect(unused.first?.message == "nothing uses the link target 'a b'")
  }

  @Test(
    "definitions on lines of their own are taken away where nothing else changes",
    arguments: [
      ("a\n\n[b]: /u\n", "a\n\n"), ("a\n\n[b]: /u 't\nu'  \r\n[c]:\n/v\n\nd\n", "a\n\n\nd\n"),
      ("[b]\n\n[b]: /u\n[b]: /v", "[b]\n\n[b]: /u\n"), ("::: note\n[b]: /u\n:::\n", "::: note\n:::\n"),
      ("- a\n\n[b]: /u\n", "- a\n\n"), ("- a\n\n[b]: /u\n\n- c\n", nil), ("    a\n\n[b]: /u\n\n    c\n", nil),
      ("a\n\n[b]: /u\nc\n", nil), ("a\n\n[b]: /u\n    [c]: /u\n", nil), ("> [b]: /u\n", nil), ("- [b]: /u\n", nil),
      ("[b]: /u\n\n---\nc\n---\n", nil), ("a\n\n[b]: /u\n---\n", nil), ("a\n\n[^b]: c\n", nil),
    ] as [(String, String?)])
  func removals(text: String, mended: String?) throws { #expect(try fixed(text) == mended ?? text) }

  @Test("one star or underscore that looks meant")
  func unpairedSingle() {
    let found = expect("Never search ⟦*⟧a person *, nor a child\n", "markup/unpaired-emphasis")
    #expect(found.first?.notes.first?.span == SourceSpan(23, 24))
    expect("Ask * first⟦*⟧ and listen\n", "markup/unpaired-emphasis")
    expect("Ask ⟦_⟧first _ and listen\n", "markup/unpaired-emphasis")
    expect("Ask ⟦*⟧first and listen\n", "markup/unpaired-emphasis")
    expect("| Ask ⟦*⟧first |\n|---|\n| a |\n", "markup/unpaired-emphasis")
    expect("আগে ⟦*⟧জিজ্ঞাসা করুন\n", "markup/unpaired-emphasis")
    expect("This is *good* and ⟦*⟧bad\n", "markup/unpaired-emphasis")
  }

  @Test(
    "single stars that are the marks of notes, legends, sums, codes and names are not told of",
    arguments: [
      "*Without the lunch break\n", "Sixty minutes* in all\n", "2 * 3 and 4 *5 and 2 * 3\n",
      "All *.md, a _name and x*y\n",
      "Items marked with * are compulsory: Role*, Rank*, Station*.\n", "*Required fields are marked with *.\n",
      "Grades: * means distinction; A*, A, B.\n", "| * required; Rank* too |\n|---|\n| a |\n",
      "Risk is likelihood * impact, cost* is not\n", "Dial *১৬২৬৩# or *۱۲۳#\n", "Dial *۱۲۳ first\n",
      "Multiply 3 *x and 2 * y\n", "Write _ in each gap: first_, second_\n", "Of 10 *see the note\n",
    ])
  func plainSingle(text: String) { expect(text) }

  @Test("two stars or underscores that lack their other end")
  func unpaired() {
    expect("⟦**⟧Never alone\n", "markup/unpaired-emphasis")
    expect("Never ** alone⟦**⟧\n", "markup/unpaired-emphasis")
    expect("- a ⟦__⟧b\n- c **d**\n", "markup/unpaired-emphasis")
    expect("⟦**⟧কথা।⟦**⟧পরে\n", "markup/unpaired-emphasis", "markup/unpaired-emphasis")
    expect("5 * 3, 2**3, must* be met, a_b, `**c`, \\*\\*d, ** e, *****f\n")
  }

  @Test("lines that look like items and go on with a paragraph")
  func swallowed() throws {
    expect("Then:\n⟦4.⟧ thank\n", "markup/swallowed-item")
    expect("Then:\n    ⟦-⟧ thank\n", "markup/swallowed-item")
    expect("> Then:\n> ⟦2)⟧ thank\n", "markup/swallowed-item")
    expect("In\n1986. It was\n\n4. a\n5. b\n\nc\n1. d\n- e\n\nf\n2.\n3.g\n\nh\n    * * *\n")
    #expect(try fixed("Then:\n4. thank\n") == "Then:\n\n4. thank\n")
    #expect(try fixed("Then:\n    - thank\n") == "Then:\n\n- thank\n")
  }

  @Test(
    "an empty line before a swallowed item leaves it in the item around, and has the file's line end",
    arguments: [
      ("- a\n  2. b\n", "- a\n\n  2. b\n"), ("- a\n\n  p\n      - x\n", "- a\n\n  p\n\n  - x\n"),
      ("a\r\n2. b\r\n", "a\r\n\r\n2. b\r\n"), ("a\r2. b\r", "a\r\r2. b\r"), ("-\ta\n\t2. b\n", "-\ta\n\n\t2. b\n"),
      ("[^a] b\n\n[^a]: c\n    2. d\n", "[^a] b\n\n[^a]: c\n\n    2. d\n"), ("> Then:\n> 2) a\n", "> Then:\n> 2) a\n"),
      ("100. a\n    - b\n", "100. a\n    - b\n"), ("-   a\n\t\t- b\n", "-   a\n\n\t- b\n"),
      ("- a\n\t\t- b\n", "- a\n\t\t- b\n"),
    ])
  func swallowedFixes(text: String, mended: String) throws {
    #expect(MarkdownReader.read(SourceFile(path: "m.md", bytes: Array(text.utf8))).diagnostics.count == 1)
    #expect(try fixed(text) == mended)
  }

  @Test("documents of other programs with the name of a text, by what they are")
  func documents() {
    let zip = Array("PK\u{3}\u{4}".utf8) + [0, 0xFF, 0xFE]
    let samples: [(bytes: [UInt8], what: String)] = [
      (zip + Array("[Content_Types].xml word/document.xml".utf8), "a word processor's document"),
      (zip + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8), "a word processor's document"),
      (Array("{\\rtf1\\ansi Ask first.}".utf8), "a word processor's document"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "a word processor's document"),
      (zip + Array("xl/workbook.xml".utf8), "a zip archive"), (Array("%PDF-1.7".utf8), "a PDF document"),
    ]
    for (bytes, what) in samples {
      let text = MarkdownReader.read(SourceFile(path: "module.md", bytes: bytes)).diagnostics
      let list = YAMLReader.read(bytes, 0..<bytes.count, path: "terms.yaml").diagnostics
      #expect(text.map(\.id) == ["text/not-utf8"] && list.map(\.id) == ["text/not-utf8"], "\(what)")
      for message in (text + list).map(\.message) { #expect(message.hasPrefix("the file is \(what), not a text")) }
    }
    for text in ["PK is short for it.", "{a: b}", "%PDF"] {
      #expect(MarkdownReader.read(SourceFile(path: "module.md", bytes: Array(text.utf8))).diagnostics.isEmpty)
    }
  }

  @Test("citations that lack a comma or a source")
  func citations() {
    expect("a [@b ⟦art. 5⟧]\n", "markup/malformed-citation")
    expect("a [@b; ⟦see c⟧]\n", "markup/malformed-citation")
    expect("a [@b, art. 5]\n")
    expect("a [@b⟦,⟧ ]\n", "markup/malformed-citation")
    expect("a ⟦[@b, art. *5*]⟧\n", "markup/malformed-citation")
    expect("a [@b, art. 5 ⟦[⟧c]]\n", "markup/malformed-citation")
    expect("a [@b, art. 5 \\[c\\], &sect;5\\; d; @e] [@] [@ f]\n")
    expect("a [⟦@b!c⟧] [@d; ⟦@e!⟧]\n", "markup/malformed-citation", "markup/malformed-citation")
    expect("a ⟦[@⟧b, art. 5\n\nc]\n", "markup/malformed-citation")
    expect("a ⟦[-@⟧b] ⟦[ @⟧c ]\n", "markup/malformed-citation", "markup/malformed-citation")
    expect("[- @b] [x @b] [-@] [ @b!] [ @b\n")
  }

  @Test("front matter without its end, or in TOML")
  func frontMatter() {
    expect("⟦---⟧\nid: a\n\n# B\n", "markup/unclosed-front-matter")
    expect("⟦+++⟧\nid = 'a'\n+++\n\n# B\n", "markup/toml-front-matter")
    expect("---\nid: a\n---\n")
  }

  @Test("the catalogue's ids differ and are well formed")
  func catalogue() {
    let ids = MarkupCheck.allCases.map(\.rawValue)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.wholeMatch(of: #/[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*/#) != nil, "\(id)") }
  }
}
