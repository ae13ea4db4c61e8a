import CascadeMarkup
import CascadeTestSupport
import CascadeText
import Testing

@Suite("Written text") struct WrittenTextTests {
  /// A text of signs that Markdown reads and of any others.
  private static func text(_ generator: inout GeneratedMarkdown) -> String {
    let signs = generator.number(below: 3) == 0 ? generator.document() : []
    let any = (0..<generator.number(below: 30)).map { _ in
      generator.number(below: 3) == 0
        ? UInt8(generator.number(below: 256)) : Self.signs[generator.number(below: Self.signs.count)]
    }
    // A NUL cannot be written, and a mail address becomes a link.
    return String(decoding: signs + any, as: UTF8.self).replacing("\0", with: "").replacing("@", with: "")
  }

  private static let signs = Array(" \t\n\\*_`~[](){}<>#+-=.!:;|&^'\"1ax\r".utf8)

  private static func read(_ writer: MarkdownWriter) -> Checked<Document> {
    MarkdownReader.read(SourceFile(path: "m.md", bytes: writer.written()))
  }

  /// The literals of the nodes of `kind`, one after the other.
  private static func literals(_ kind: Node.Kind, _ document: Document) -> [String] {
    document.nodes.indices.filter { document.nodes[$0].kind == kind }.map { document.literal(of: $0) }
  }

  @Test("a text comes back as exactly that text, wherever it is put in")
  func places() throws {
    let name = try #require(MarkdownName("a"))
    var generator = GeneratedMarkdown(seed: 11)
    for _ in 0..<6_000 {
      let text = Self.text(&generator)
      let place = generator.number(below: 12)
      var writer = MarkdownWriter()
      switch place {
      case 0: writer.paragraph(text)
      case 1: writer.heading(1 + generator.number(below: 6), text)
      case 2: writer.heading(2, id: name, text)
      case 3: writer.list { $0.item(text) }
      case 4: writer.list { $0.task(isDone: false) { $0.paragraph(text) } }
      case 5: writer.quote { $0.paragraph(text) }
      case 6: writer.alert(.note) { $0.paragraph(text) }
      case 7: writer.table([.unset]) { $0.row { $0.cell(text) } }
      case 8: writer.footnote(name) { $0.paragraph(text) }
      case 9: writer.container(name) { $0.paragraph(text) }
      case 10: writer.paragraph { $0.link(to: "b") { $0.text(text) } }
      default: writer.paragraph { $0.image("b", alternative: text) }
      }
      if place == 8 { writer.paragraph { $0.footnote(name) } }
      let read = Self.read(writer)
      let texts = Self.literals(.text, read.value)
      let markdown = String(decoding: writer.written(), as: UTF8.self)
      #expect(
        texts == (text.isEmpty ? [] : [text]), "\(place): \(text.debugDescription) as \(markdown.debugDescription)")
      #expect(read.diagnostics.isEmpty, "\(markdown.debugDescription): \(read.diagnostics)")
    }
  }

  @Test("texts beside one another come back, whatever marks stand between them")
  func marks() throws {
    var generator = GeneratedMarkdown(seed: 12)
    for _ in 0..<6_000 {
      let texts = (0..<7).map { _ in
        let text = String(Self.text(&generator).prefix(1 + generator.number(below: 4)))
        return text.isEmpty ? "x" : text
      }
      let kinds = (0..<3).map { _ in generator.number(below: 8) }
      let breaks = generator.number(below: 3) == 0
      var writer = MarkdownWriter()
      writer.paragraph { line in
        line.text(texts[0])
        Self.put(kinds[0], in: &line) { line in
          line.text(texts[1])
          if breaks { line.softBreak() }
          Self.put(kinds[1], in: &line) { $0.text(texts[2]) }
          line.text(texts[3])
        }
        line.text(texts[4])
        if breaks { line.lineBreak() }
        Self.put(kinds[2], in: &line) { $0.text(texts[5]) }
        line.text(texts[6])
      }
      let document = Self.read(writer).value
      let markdown = String(decoding: writer.written(), as: UTF8.self).debugDescription
      let shown = document.nodes.indices.filter { document.nodes[$0].kind == .text || document.nodes[$0].kind == .code }
        .map { document.literal(of: $0) }.joined()
      #expect(shown == texts.joined(), "\(texts) \(kinds): \(markdown)")
      let count = kinds.count { $0 < 3 }
      let found = document.nodes.count { [.emphasis, .strong, .strikethrough].contains($0.kind) }
      let isNested = kinds[0] == 2 && kinds[1] == 2
      if !isNested { #expect(found == count, "\(texts) \(kinds): \(markdown)") }
    }
  }

  private static func put(
    _ kind: Int, in line: inout MarkdownInlines, _ content: (inout MarkdownInlines) -> Void
  ) {
    switch kind {
    case 0: line.emphasis(content)
    case 1: line.strong(content)
    case 2: line.strikethrough(content)
    case 3: line.link(to: "a", content)
    default: content(&line)
    }
  }

  /// `text` with each of its scalars changed, or left out.
  private static func mapped(_ text: String, _ change: (Unicode.Scalar) -> Unicode.Scalar?) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.compactMap(change)))
  }

  @Test("code, destinations, titles, info strings and locators come back as exactly what they were")
  func parts() throws {
    let name = try #require(MarkdownName("a"))
    var generator = GeneratedMarkdown(seed: 13)
    for _ in 0..<6_000 {
      let text = Self.mapped(Self.text(&generator)) { $0 == "\r" ? nil : $0 }
      let line = Self.mapped(text) { $0 == "\n" ? " " : $0 }
      let title = Self.text(&generator)
      var writer = MarkdownWriter()
      writer.paragraph { line in
        line.code(text)
        line.text("a")
        line.link(to: text, title: title) { $0.text("b") }
      }
      writer.table([.left]) { $0.row { $0.cell { $0.code(text) } } }
      writer.code(text, info: title)
      let locator = Self.mapped(line) { $0 == ";" ? "," : $0 }
      if let source = MarkdownInlines.CitedSource(name, at: locator) { writer.paragraph { $0.citation(source) } }
      let document = Self.read(writer).value
      let markdown = String(decoding: writer.written(), as: UTF8.self).debugDescription
      let codes = Self.literals(.code, document)
      #expect(codes == (line.isEmpty ? [""] : [line, line]), "\(markdown)")
      let link = try #require(document.nodes.firstIndex { $0.kind == .link })
      #expect(document.literal(of: link) == text && document.secondary(of: link) == title, "\(markdown)")
      let block = try #require(document.nodes.firstIndex { $0.kind == .codeBlock })
      #expect(document.secondary(of: block) == title, "\(markdown)")
      let code = text.utf8.last ?? 10 == 10 ? text : text + "\n"
      #expect(document.literal(of: block) == code, "\(markdown)")
      let words = locator.utf8.split { $0 == 0x20 || (9...13).contains($0) }.map { String(decoding: $0, as: UTF8.self) }
      #expect((document.citations.first?.items.first?.locator ?? "") == words.joined(separator: " "), "\(markdown)")
    }
  }
}
