import CascadeMarkup
import CascadeTestSupport
import CascadeText
import Testing

@Suite("Hostile text") struct HostileTextTests {
  private func read(_ bytes: [UInt8]) -> Checked<Document> {
    let read = MarkdownReader.read(SourceFile(path: "m.md", bytes: bytes))
    let faults = SpanPropertyTests.faults(read.value)
    #expect(faults.isEmpty, "\(faults.prefix(3))")
    return read
  }

  private func repeated(_ text: String, _ count: Int) -> [UInt8] { Array(String(repeating: text, count: count).utf8) }

  @Test("invalid UTF-8 inside a Bengali word is reported at its bytes, and the text goes on")
  func invalid() throws {
    var bytes = Array("# পুলিশ\n\nনাগরিক *ও* পুলিশ\n".utf8)
    bytes[5] = 0x28
    let read = read(bytes)
    #expect(read.diagnostics.map(\.id) == ["text/invalid-utf8", "text/invalid-utf8"])
    #expect(read.diagnostics.map(\.span) == [SourceSpan(6, 7), SourceSpan(7, 8)])
    #expect(read.value.plainText(of: 1).contains("\u{FFFD}"))
    let emphasis = try #require(read.value.nodes.first { $0.kind == .emphasis })
    #expect(Array(bytes[emphasis.span.range]) == Array("*ও*".utf8))
    #expect(read.value.bytes.starts(with: bytes))
  }

  @Test("NUL is reported and replaced")
  func nul() {
    let read = read(Array("a\0b *c*\n\n::: x\0\n:::\n".utf8))
    #expect(read.diagnostics.map(\.id) == ["text/nul", "text/nul"])
    #expect(read.diagnostics.map(\.span) == [SourceSpan(1, 2), SourceSpan(14, 15)])
    #expect(read.value.plainText(of: 1) == "a\u{FFFD}b c")
    #expect(read.value.containers.first?.closer == SourceSpan(16, 19))
  }

  @Test("UTF-16 and legacy encodings are one error that says what to do")
  func encodings() {
    let text = "---\nid: পুলিশ\n---\n\nনাগরিক ও পুলিশ\n"
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let latin =
      Array("caf".utf8) + [0xE9] + Array(" na".utf8) + [0xEF] + Array("ve r".utf8) + [0xE9, 0x73, 0x75, 0x6D, 0xE9]
    for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big, latin] {
      let read = read(bytes)
      #expect(read.diagnostics.map(\.id) == ["text/not-utf8"])
      #expect(read.diagnostics.first?.message.contains("Save as") == true)
      #expect(read.value.nodes.count == 1)
    }
  }

  @Test("every line end, and none, is a line end", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    let lines = ["# a", "", "::: b", "*c*", "d", ":::", "", "- e", "", "```", "f", "```"]
    for tail in [end, ""] {
      let read = read(Array((lines.joined(separator: end) + tail).utf8))
      #expect(read.diagnostics.isEmpty)
      let expected: [Node.Kind] = [
        .document, .heading, .text, .container, .paragraph, .emphasis, .text, .softBreak, .text, .list, .item,
        .paragraph, .text, .codeBlock,
      ]
      #expect(read.value.nodes.map(\.kind) == expected)
    }
  }

  @Test("no shape makes it trap or hang", .timeLimit(.minutes(1)), arguments: HostileMarkdown.all)
  func shapes(shape: HostileMarkdown) {
    let text = shape.text(10_000)
    _ = read(text)
    _ = read(text + Array("\n\nend\n".utf8))
  }

  @Test("marks that pair are emphases and links, however many; others are one text")
  func marks() {
    let kinds = { (text: String, count: Int) in self.read(self.repeated(text, count)).value.nodes.map(\.kind) }
    let nested = read(repeated("*a **a ", 1_000) + [0x62] + repeated(" a** a*", 1_000)).value.nodes.map(\.kind)
    #expect(nested.count { $0 == .emphasis } == 1_000)
    #expect(nested.count { $0 == .strong } == 1_000)
    for piece in ["a_ ", "_a ", "*a_ ", "a]", "[a", "![", "[a](<b", "<a ", "a<?", "&", "{{a", "[@a"] {
      #expect(kinds(piece, 1_000) == [.document, .paragraph, .text], "\(piece)")
    }
    #expect(kinds("**x [a*b**c*](d)", 1_000).count { $0 == .link } == 1_000)
    #expect(kinds("a**b" + "c* ", 1).count == 3)
    let brackets = read(repeated("[^", 1_000) + [0x61] + repeated("]", 1_000))
    #expect(brackets.value.nodes.map(\.kind) == [.document, .paragraph, .text])
  }

  @Test("cells that rows lack are added, but not many more than the text explains")
  func cells() {
    let few = read(repeated("|a", 20) + [0x0A] + repeated("|-", 20) + [0x0A] + repeated("a\n", 50)).value.nodes
    #expect(few.count { $0.kind == .tableCell } == 51 * 20)
    let many = read(repeated("|a", 5_000) + [0x0A] + repeated("|-", 5_000) + [0x0A] + repeated("a\n", 5_000)).value
      .nodes
    #expect(many.count { $0.kind == .tableCell } < 40_000)
    #expect(many.last?.kind == .text)
  }

  @Test("a thousand lists in lists over many lines", .timeLimit(.minutes(1)))
  func nestedLists() {
    var text = ""
    for depth in 0..<1_000 { text += String(repeating: " ", count: 2 * depth) + "- a\n" }
    let read = read(Array(text.utf8))
    #expect(read.diagnostics.map(\.id) == ["markup/too-nested"])
  }

  @Test("nesting beyond a hundred levels is an error")
  func nesting() {
    #expect(read(repeated("> ", 90) + [0x61]).diagnostics.isEmpty)
    #expect(read(repeated("> ", 120) + [0x61]).diagnostics.map(\.id) == ["markup/too-nested"])
    #expect(read(repeated("> ", 5_000) + [0x61]).diagnostics.map(\.id) == ["markup/too-nested"])
    #expect(read(repeated("*a ", 200) + repeated("a* ", 200)).diagnostics.map(\.id) == ["markup/too-nested"])
  }

  @Test("fifty megabytes are read", .timeLimit(.minutes(2)))
  func large() {
    let sentence = "People obey *the law* more [readily](a.md) when they find the police fair.\n"
    let module = "## Why\n\n" + String(repeating: sentence, count: 30) + "\n::: note {#a}\n- b\n:::\n\n"
    let text = repeated(module, 22_000)
    let read = MarkdownReader.read(SourceFile(path: "m.md", bytes: text))
    #expect(text.count > 50_000_000)
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.containers.count == 22_000)
  }
}
