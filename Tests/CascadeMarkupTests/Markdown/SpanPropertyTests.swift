import CascadeMarkup
import CascadeTestSupport
import CascadeText
import Testing

@Suite("Spans") struct SpanPropertyTests {
  /// What is wrong with the places of a document; empty if nothing is.
  static func faults(_ document: Document) -> [String] {
    var faults: [String] = []
    for index in document.nodes.indices {
      let node = document.nodes[index]
      if Int(node.end) <= index || Int(node.end) > document.nodes.count { faults.append("end of \(index)") }
      if node.literal.upperBound > document.bytes.count { faults.append("literal of \(index)") }
      var previous = Int(node.lower)
      for child in document.children(of: index) {
        let inner = document.nodes[child]
        // Definitions stand at the end of the document, wherever they were typed.
        if inner.kind == .footnoteDefinition { continue }
        if Int(inner.lower) < previous || inner.upper > node.upper || inner.upper < inner.lower {
          faults.append("\(inner.kind) \(inner.span) in \(node.kind) \(node.span) after \(previous)")
        }
        previous = Int(inner.upper)
      }
    }
    return faults
  }

  /// Whether the literal of every text is what the source spells out at its place.
  static func misplacedTexts(_ document: Document) -> [String] {
    document.nodes.compactMap { node in
      guard node.kind == .text || node.kind == .code else { return nil }
      let source = document.bytes[node.span.range]
      let literal = document.bytes[node.literal]
      if node.kind == .code {
        return source.first == UInt8(ascii: "`") && source.last == UInt8(ascii: "`") ? nil : "\(node)"
      }
      // Escapes are taken out of the literal, and what is no UTF-8 is mended in it.
      guard String(validating: source, as: UTF8.self) != nil else { return nil }
      if source.contains(UInt8(ascii: "\\")) || source.contains(UInt8(ascii: "&")) { return nil }
      return source.elementsEqual(literal)
        ? nil : "\(String(decoding: source, as: UTF8.self)) for \(String(decoding: literal, as: UTF8.self))"
    }
  }

  /// The characters of text and code that do not lead back to bytes that stand for them.
  static func misledCharacters(_ document: Document) -> [String] {
    let sourceCount = document.nodes[0].span.upper
    return document.nodes.flatMap { node -> [String] in
      guard [.text, .code, .codeBlock].contains(node.kind), node.literal.lowerBound >= sourceCount else { return [] }
      var faults: [String] = []
      var offset = node.literal.lowerBound
      while offset < node.literal.upperBound {
        let count = max(1, (~document.bytes[offset]).leadingZeroBitCount)
        let range = offset..<min(offset + count, node.literal.upperBound)
        let typed = Array(document.bytes[document.source(of: range).range])
        if !stands(typed, for: Array(document.bytes[range])) { faults.append("\(typed) for \(document.bytes[range])") }
        offset = range.upperBound
      }
      return faults
    }
  }

  /// Whether an author who typed `typed` meant `shown`.
  private static func stands(_ typed: [UInt8], for shown: [UInt8]) -> Bool {
    if typed == shown || shown == [0xEF, 0xBF, 0xBD] && String(validating: typed, as: UTF8.self) == nil { return true }
    switch typed.first {
    // In a table one backslash keeps a pipe from ending the cell, and another makes it text.
    case UInt8(ascii: "\\"): return Array(typed.dropFirst()) == shown || typed == Array("\\\\|".utf8) && shown == [0x7C]
    // A line end is typed with one byte or two; that of a text's last line is not typed where the file ends.
    case UInt8(ascii: "\r"), UInt8(ascii: "\n"), nil:
      return [[], [0x0A], [0x0D], [0x0D, 0x0A]].contains(typed) && (shown == [0x0A] || shown == [0x20])
    case UInt8(ascii: "\t"): return shown == [0x20]
    case UInt8(ascii: "&"):
      let document = MarkdownReader.read(SourceFile(path: "m.md", bytes: typed)).value
      return document.nodes.contains { $0.kind == .text && document.bytes[$0.literal].starts(with: shown) }
        || String(decoding: typed, as: UTF8.self).hasSuffix(";") && document.plainText(of: 0).utf8.count > shown.count
    default: return false
    }
  }

  @Test("children lie in their parents, in order and apart, on every page of the corpus", .needs(.corpus))
  func corpus() {
    var reported = 0
    for file in CorpusFile.all {
      let document = MarkdownReader.read(SourceFile(path: file.path, bytes: file.bytes)).value
      let faults = Self.faults(document) + Self.misplacedTexts(document) + Self.misledCharacters(document)
      guard !faults.isEmpty else { continue }
      reported += 1
      if reported <= 12 { Issue.record("\(file.path): \(faults.prefix(3))") }
    }
    #expect(reported == 0)
  }

  @Test(
    "children lie in their parents, in order and apart, on every example of the specifications", .needs(.specification))
  func specifications() {
    for path in SpecificationExample.paths {
      for example in SpecificationExample.all(path) {
        let document = MarkdownReader.read(SourceFile(path: "m.md", bytes: example.markdown)).value
        let faults = Self.faults(document) + Self.misplacedTexts(document) + Self.misledCharacters(document)
        #expect(faults.isEmpty, "\(path) \(example.number): \(faults.prefix(3))")
      }
    }
  }

  @Test("children lie in their parents, in order and apart, in generated text")
  func generated() {
    var generator = GeneratedMarkdown(seed: 7)
    var reported = 0
    for number in 0..<8_000 {
      var text = generator.document()
      if number % 2 == 1 { text = generator.mutation(of: text) }
      let document = MarkdownReader.read(SourceFile(path: "m.md", bytes: text)).value
      let faults = Self.faults(document) + Self.misplacedTexts(document) + Self.misledCharacters(document)
      guard !faults.isEmpty else { continue }
      reported += 1
      if reported <= 8 {
        Issue.record("\(String(decoding: text, as: UTF8.self).debugDescription): \(faults.prefix(3))")
      }
    }
    #expect(reported == 0)
  }
}
