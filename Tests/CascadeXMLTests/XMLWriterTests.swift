import CascadeXML
import Testing

@Suite("XMLWriter") struct XMLWriterTests {
  private func written(layout: XMLWriter.Layout = .compact, _ body: (inout XMLWriter) -> Void) -> String {
    var writer = XMLWriter(layout: layout)
    body(&writer)
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  @Test("writes elements, attributes and text")
  func plain() {
    let text = written { writer in
      writer.declaration()
      writer.element("a") { writer in
        writer.attribute("n", 12)
        writer.attribute("w", word: "yes")
        writer.element("b", "x")
        writer.open("c")
        writer.close()
      }
    }
    #expect(text == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a n=\"12\" w=\"yes\"><b>x</b><c/></a>")
  }

  @Test("escapes mark-up in text and in attributes")
  func escapes() {
    let text = written { writer in
      writer.open("a", .text)
      writer.attribute("v", "<\"&'>\t\n\r")
      writer.text("<\"&'>\t\n\r]]>")
      writer.close()
    }
    #expect(text == "<a v=\"&lt;&quot;&amp;'&gt;&#9;&#10;&#13;\">&lt;\"&amp;'&gt;\t\n&#13;]]&gt;</a>")
  }

  @Test("replaces what XML forbids and keeps every other character")
  func forbidden() {
    let text = written { writer in
      writer.open("a", .text)
      writer.text("\u{0}\u{1F}\u{7F}\u{FFFE}\u{FFFF}\u{FFFD}\u{10FFFF}\u{FEFF}\u{200C}আ𝄞")
      writer.close()
    }
    #expect(text == "<a>\u{FFFD}\u{FFFD}\u{7F}\u{FFFD}\u{FFFD}\u{FFFD}\u{10FFFF}\u{FEFF}\u{200C}আ𝄞</a>")
  }

  @Test(
    "replaces broken UTF-8",
    arguments: [
      [0x80], [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xE0, 0xA6], [0xC3], [0xF0, 0x9D, 0x84], [0xFF], [0xE2, 0x28, 0xA1],
    ] as [[UInt8]])
  func broken(bytes: [UInt8]) {
    var writer = XMLWriter()
    writer.open("a", .text)
    writer.text(bytes.span)
    writer.close()
    let document = writer.finish()
    #expect(String(validating: document, as: UTF8.self) != nil)
    #expect(String(decoding: document, as: UTF8.self).contains("\u{FFFD}"))
  }

  @Test("sets elements on lines, and never adds to text")
  func lines() {
    let text = written(layout: .lines(indentation: 2)) { writer in
      writer.element("a") { writer in
        writer.element("p", .text) { writer in
          writer.element("em", "x")
          writer.open("br")
          writer.close()
          writer.element("strong") { $0.element("em", "y") }
        }
        writer.open("c")
        writer.close()
      }
    }
    #expect(text == "<a>\n  <p><em>x</em><br/><strong><em>y</em></strong></p>\n  <c/>\n</a>\n")
  }

  @Test("a part stands in the whole as if it had been written there")
  func parts() {
    var part = XMLWriter(layout: .lines(indentation: 1), depth: 1)
    part.element("b") { $0.element("c", "x") }
    let inner = part.finish()
    var whole = XMLWriter(layout: .lines(indentation: 1))
    whole.open("a")
    whole.part(inner.span)
    whole.part(inner.span)
    whole.close()
    let text = String(decoding: whole.finish(), as: UTF8.self)
    #expect(text == "<a>\n <b>\n  <c>x</c>\n </b>\n <b>\n  <c>x</c>\n </b>\n</a>\n")
  }

  @Test("what is drained and what is left are the whole document")
  func drains() {
    var writer = XMLWriter()
    var bytes: [UInt8] = []
    writer.open("a")
    bytes += writer.drain()
    writer.element("b", "x")
    bytes += writer.drain()
    writer.close()
    bytes += writer.finish()
    #expect(String(decoding: bytes, as: UTF8.self) == "<a><b>x</b></a>")
  }

  @Test("a document that would be malformed is never handed out")
  func balance() async {
    await #expect(processExitsWith: .failure) {
      var writer = XMLWriter()
      writer.open("a")
      _ = writer.finish()
    }
    await #expect(processExitsWith: .failure) {
      var writer = XMLWriter()
      writer.open("a")
      writer.text("x")
    }
    await #expect(processExitsWith: .failure) {
      var writer = XMLWriter()
      writer.element("a", "x")
      writer.open("b")
    }
    await #expect(processExitsWith: .failure) {
      var writer = XMLWriter()
      writer.element("a") { $0.close() }
    }
    await #expect(processExitsWith: .failure) {
      var writer = XMLWriter()
      writer.open("a", .text)
      writer.text("x")
      writer.attribute("b", "c")
    }
  }
}
