import CascadeMarkup
import CascadeOutputs
import CascadeTestSupport
import CascadeText
import Foundation
import Testing

/// What is written back and read again is the same: the tree, the HTML and, written once more, the bytes.
@Suite("Written Markdown") struct WrittenMarkdownTests {
  /// Shows what is no core HTML by what it means, not by how it was typed.
  private struct MeaningHost: HTMLHost {
    mutating func endHeading(_ index: Int, of document: Document, into html: inout ByteWriter) {
      html.text(document.bytes, document.nodes[index].literal)
    }

    mutating func citation(_ index: Int, of document: Document, into html: inout ByteWriter) {
      for item in document.citations[Int(document.nodes[index].first)].items {
        html.text("\(item.key) \(item.locator ?? "")")
      }
    }

    mutating func value(_ index: Int, of document: Document, into html: inout ByteWriter) {
      html.text(document.bytes, document.nodes[index].literal)
    }
  }

  private static func html(_ document: Document) -> [UInt8] { CoreHTML.render(document, host: MeaningHost()) }

  /// The texts that come back otherwise; those that may, as ``RoundTrip`` lists them, are counted by their reasons.
  private static func faults(_ texts: some Sequence<(name: String, bytes: [UInt8])>) -> ([String], [String: Int]) {
    var faults: [String] = []
    var exceptions: [String: Int] = [:]
    for (name, bytes) in texts {
      let document = MarkdownReader.read(SourceFile(path: "m.md", bytes: bytes)).value
      if let exception = RoundTrip.exception(document) {
        exceptions[exception, default: 0] += 1
      } else if let fault = RoundTrip.fault(bytes) {
        faults.append("\(name): \(fault)")
      } else if let exception = RoundTrip.signsException(document) {
        exceptions[exception, default: 0] += 1
      } else {
        let written = MarkdownWriter.markdown(of: document)
        let again = MarkdownReader.read(SourceFile(path: "m.md", bytes: written)).value
        let (one, other) = (html(document), html(again))
        if one != other { faults.append("\(name): \(CMarkOracle.difference(other, one))") }
      }
    }
    return (faults, exceptions)
  }

  @Test(
    "where texts came back otherwise once",
    arguments: [
      // A paragraph behind a quotation in an item, without an empty line between them.
      "* > a\n  >\n  b", "* >a\n\t>\r\tb", "- > > a\n  >\n  b", "* * > a\n    >\n  b", "- > [!NOTE]\n  > a\n  >\n  b",
      // A bracket that is escaped since it might end a link, and a colon behind a later one.
      "[](\n]:a", "[a](b\n]: c", "[a][b\n]: c",
      // Marks that are left out bring a mail address together.
      "__a_*-*@.a_",
    ])
  func once(text: String) {
    let (faults, exceptions) = Self.faults([(name: text.debugDescription, bytes: Array(text.utf8))])
    #expect(faults.isEmpty, "\(faults)")
    #expect(exceptions.isEmpty || text.contains("@"), "\(exceptions)")
  }

  @Test("on every example of the specifications", .needs(.specification))
  func specifications() {
    let texts = SpecificationExample.paths.flatMap { path in
      SpecificationExample.all(path).map { (name: "\(path) \($0.number)", bytes: $0.markdown) }
    }
    let (faults, exceptions) = Self.faults(texts)
    #expect(texts.count > 1_300)
    #expect(faults.isEmpty, "\(faults.prefix(5))")
    #expect(exceptions.values.reduce(0, +) <= 20, "\(exceptions)")
  }

  @Test("on every page of the corpus", .needs(.corpus))
  func corpus() {
    let (faults, exceptions) = Self.faults(CorpusFile.all.lazy.map { (name: $0.path, bytes: $0.bytes) })
    #expect(faults.isEmpty, "\(faults.prefix(5))")
    #expect(exceptions.values.reduce(0, +) <= 20, "\(exceptions)")
  }

  @Test("on the bundled curriculum, of which nothing may come back otherwise")
  func curriculum() throws {
    let root = Shared.project.appending(path: "Curriculum")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false))
    let texts = try names.filter { $0.hasSuffix(".md") }.sorted().map { name in
      (name: name, bytes: [UInt8](try Data(contentsOf: root.appending(path: name))))
    }
    let (faults, exceptions) = Self.faults(texts)
    #expect(!texts.isEmpty && faults.isEmpty && exceptions.isEmpty, "\(faults) \(exceptions)")
  }

  @Test("on generated and mutated text")
  func generated() {
    var generator = GeneratedMarkdown(seed: 5)
    let texts = (0..<6_000).map { number in
      var text = generator.document()
      if number % 2 == 1 { text = generator.mutation(of: text) }
      return (name: String(decoding: text, as: UTF8.self).debugDescription, bytes: text)
    }
    let (faults, exceptions) = Self.faults(texts)
    #expect(faults.isEmpty, "\(faults.prefix(5))")
    #expect(exceptions.values.reduce(0, +) <= 600, "\(exceptions)")
  }

  @Test("on texts that once came back otherwise", arguments: Self.found)
  func comesBack(text: String) {
    let (faults, _) = Self.faults([(name: text.debugDescription, bytes: Array(text.utf8))])
    #expect(faults.isEmpty, "\(faults)")
  }

  static let found = [
    "*~*~~~a~~*~*~", "_~*.*~_", "*~*~a*~*", "*~~*~a~*~~*", "_*a***a**_", "**a*_a_*", "*_._*a**", "_**~***~*_",
    "~~_~~a~~*a*_~~", "~*a~~*~~a~~a~", "~***a*~a*~*~", "~[~~*~**~*~~]()~", "~~*~[~*~]()~*~~", "~~.~*a*~a~*~*~~",
    "x*_a_*b** y", "x*_a_*bc**y", "- <!-->\n\t<b>", "{{*a}}_*b*_", "{{a`b}}`` c ``", "[@a, www\\.x.y]",
    "*a[^x*]*\n\n[^x*]: n", "- -|-\n-|-\n  -|-", "**a~**ahttp://e", "[a]:l\n<b>\n)\n-", "- [^2]:\n  e",
    "\u{0B}\n~", "_\u{0B}\n-*_", "~\u{0B}.;~\u{0B}b.~ c~",
  ]

  @Test("an emphasis that shares its end, or a deletion beside one, has signs of its own")
  func signs() {
    for (text, markdown) in [
      ("_*a***b**_", "*_a_**b***"), ("*_a_*ab**&#99;", "*_a_*ab**&#99;"), ("_~*.*~_", "*~~_._~~*"),
    ] {
      let document = MarkdownReader.read(SourceFile(path: "m.md", bytes: Array(text.utf8))).value
      #expect(String(decoding: MarkdownWriter.markdown(of: document), as: UTF8.self) == markdown + "\n")
    }
  }

  @Test("takes linear time and no stack, however deep the text is", .timeLimit(.minutes(1)))
  func deep() {
    for piece in ["> ", "- ", "*a ", "~~a *", "[", "![", "::: a\n", "| a ", "`", "&#32;", "a\\\n", "*_", "**a*_"] {
      let text = String(repeating: piece, count: 20_000) + String(repeating: "a* ](b)", count: 10_000)
      let document = MarkdownReader.read(SourceFile(path: "m.md", bytes: Array(text.utf8))).value
      #expect(!MarkdownWriter.markdown(of: document).isEmpty)
    }
  }
}
