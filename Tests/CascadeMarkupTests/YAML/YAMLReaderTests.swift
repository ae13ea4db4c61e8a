import CascadeMarkup
import CascadeTestSupport
import CascadeText
import Testing

@Suite("YAML reader") struct YAMLReaderTests {
  /// Reads a whole text.
  private func read(_ text: String) -> Checked<Value?> {
    let bytes = Array(text.utf8)
    return YAMLReader.read(bytes, 0..<bytes.count, path: "m.yaml")
  }

  /// The findings of a text whose marks say where they must fall.
  private func expect(
    _ marked: String, _ id: CheckID, _ words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let sample = MarkedText(marked)
    let read = YAMLReader.read(sample.bytes, 0..<sample.bytes.count, path: "m.yaml")
    let places = read.diagnostics.inReadingOrder().map(\.span.range)
    #expect(places == sample.spans, "\(read.diagnostics)", sourceLocation: sourceLocation)
    #expect(read.diagnostics.allSatisfy { $0.id == id }, "\(read.diagnostics)", sourceLocation: sourceLocation)
    #expect(
      read.diagnostics.contains { $0.message.contains(words) }, "\(read.diagnostics.map(\.message))",
      sourceLocation: sourceLocation)
  }

  @Test("scalars stay the text that was typed")
  func scalars() throws {
    let value = try #require(read("a: 12:45\nb: 1.10\nc: no\nd: \"x\\u0007y\"\ne:\nf: [p, {q: r}]\n").value)
    #expect(value["a"]?.scalar == "12:45")
    #expect(value["b"]?.scalar == "1.10")
    #expect(value["c"]?.scalar == "no")
    #expect(value["d"]?.scalar == "x\u{7}y")
    #expect(value["e"]?.scalar == "")
    #expect(value["f"]?.list?.last?["q"]?.scalar == "r")
  }

  @Test("places are bytes, after letters of two and three bytes too")
  func places() throws {
    let text = "título: café \"é\"\nশিরোনাম: [পুলিশ, {নাম: ⟦মান⟧}]\n"
    let sample = MarkedText(text)
    let read = YAMLReader.read(sample.bytes, 0..<sample.bytes.count, path: "m.yaml")
    let value = try #require(read.value)
    #expect(value["শিরোনাম"]?.list?[1]["নাম"]?.span.range == sample.spans[0])
    let key = try #require(value.map?[0])
    #expect(String(decoding: sample.bytes[key.keySpan.range], as: UTF8.self) == "título")
    #expect(String(decoding: sample.bytes[key.value.span.range], as: UTF8.self) == "café \"é\"")
  }

  @Test("places count from the start of the file, not of the front matter")
  func offset() throws {
    let bytes = Array("---\nid: opening\n---\n".utf8)
    let value = try #require(YAMLReader.read(bytes, 4..<16, path: "m.md").value)
    #expect(value["id"]?.span == SourceSpan(8, 15))
    #expect(value.map?[0].keySpan == SourceSpan(4, 6))
    #expect(value.span == SourceSpan(4, 15))
  }

  @Test("a byte order mark and returns do no harm")
  func byteOrderMark() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("é: a\r\nb: c\r\n".utf8)
    let value = try #require(YAMLReader.read(bytes, 0..<bytes.count, path: "m.yaml").value)
    #expect(value["b"]?.span == SourceSpan(13, 14))
  }

  @Test("nothing is no finding; a list or a word is")
  func notAMap() {
    #expect(read("").value == nil)
    #expect(read("# only a comment\n").diagnostics.isEmpty)
    expect("⟦- a⟧\n- b\n", "yaml/not-a-map", "key: value")
    expect("⟦hello⟧\n", "yaml/not-a-map", "key: value")
  }

  @Test("a key given twice is reported where it stands again, with a note at the first")
  func duplicateKey() throws {
    expect("a: 1\n⟦a⟧: 2\n", "yaml/duplicate-key", "'a'")
    let found = try #require(read("a: 1\nb: {c: 1, c: 2}\n").diagnostics.first)
    #expect(found.notes.first?.span == SourceSpan(9, 10))
    let value = read("a: 1\na: 2\n").value
    #expect(value?["a"]?.scalar == "1")
    let many = (0..<200).map { "k\($0): \($0)\n" }.joined()
    #expect(read(many).diagnostics.isEmpty)
    #expect(read(many + "k150: x\nk3: y\n").diagnostics.count == 2)
  }

  @Test("anchors, aliases, tags and merges are refused")
  func aliases() {
    expect("a: ⟦&⟧x 1\n", "yaml/alias", "'&'")
    expect("a: ⟦*x⟧\n", "yaml/alias", "'*'")
    expect("a: ⟦!⟧!str 1\n", "yaml/alias", "'!'")
    expect("a:\n  ⟦<<⟧: b\n", "yaml/alias", "<<")
    expect("a: 1\n⟦---⟧\nb: 2\n", "yaml/several-documents", "second")
    expect("⟦[a, b]⟧: c\n", "yaml/key", "word")
  }

  @Test("slips are said in plain words, at their place")
  func slips() {
    expect("a:\n⟦\t⟧b: 1\n", "yaml/syntax", "tab")
    expect("⟦title:⟧Opening\nminutes: 20\n", "yaml/syntax", "space is missing after 'title:'")
    expect("a: 1\n⟦title:⟧Opening\nminutes: 20\n", "yaml/syntax", "space is missing after 'title:'")
    expect("title: ⟦Police: an opening⟧\n", "yaml/syntax", "double quotes")
    expect("title: ⟦\"⟧Opening\nminutes: 20\n", "yaml/syntax", "quote that begins here is not closed")
    expect("title: ⟦'⟧Opening\nminutes: 20\n", "yaml/syntax", "quote that begins here is not closed")
    expect("gaps: ⟦[⟧G01, G02\nid: x\n", "yaml/syntax", "'['")
    expect("minutes: ⟦{⟧trainer: 20\nid: x\n", "yaml/syntax", "'{'")
    expect("title: ⟦@home⟧\n", "yaml/syntax", "'@'")
    expect("title: \"Opening\" ⟦day⟧\nminutes: 20\n", "yaml/syntax", "closing quote")
    expect("a: 1\n ⟦b⟧: 2\n", "yaml/syntax", "")
    expect("a: 1\n⟦word⟧\nb: 2\n", "yaml/syntax", "colon")
  }

  @Test("a slip after letters of several bytes is placed by bytes")
  func slipAfterBengali() {
    expect("শিরোনাম: \"পুলিশ\"\ntitle: ⟦পুলিশ: শুরু⟧\n", "yaml/syntax", "double quotes")
  }

  @Test("a fix mends the slip")
  func fixes() throws {
    for text in ["a:\n\tb: 1\n", "title:Opening\nminutes: 20\n", "title: Police: an \"opening\"\n", "title: @home\n"] {
      let found = try #require(read(text).diagnostics.first)
      let fix = try #require(found.fixes.first, "\(text)")
      var editor = SourceEditor(Array(text.utf8))
      try editor.apply(fix)
      let bytes = editor.edited()
      #expect(YAMLReader.read(bytes, 0..<bytes.count, path: "m.yaml").diagnostics.isEmpty, "\(text)")
    }
  }

  @Test("lists and maps may lie 64 deep and no deeper")
  func depth() {
    func nested(_ depth: Int) -> String {
      "a: " + String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1)
    }
    #expect(read(nested(64)).diagnostics.isEmpty)
    #expect(read(nested(65)).diagnostics.map(\.id) == ["yaml/too-nested"])
    #expect(read("a: " + String(repeating: "[", count: 100_000)).diagnostics.count == 1)
    #expect(read(String(repeating: "{a: ", count: 100_000)).diagnostics.count == 1)
  }

  @Test("bytes that are no text are reported", arguments: [[0x61, 0x3A, 0x20, 0xFF, 0x0A], [0xFF, 0xFE, 0x61, 0x00]])
  func noText(bytes: [UInt8]) {
    let found = YAMLReader.read(bytes, 0..<bytes.count, path: "m.yaml").diagnostics
    #expect(found.count == 1)
    #expect(found.first?.id.category == "text")
  }
}
