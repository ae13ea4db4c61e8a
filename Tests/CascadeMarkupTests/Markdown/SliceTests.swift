import CascadeMarkup
import CascadeTestSupport
import CascadeText
import Testing

/// What a block's bytes say alone is what they say in their place.
@Suite("Slices") struct SliceTests {
  /// How many blocks were cut out and parsed alone, and how many the specification does not allow that for.
  private struct Count {
    var checked = 0
    var excluded = 0
    var faults: [String] = []

    var share: Double { Double(checked) / Double(max(1, checked + excluded)) }
  }

  /// Why a block's bytes may mean something else alone; `nil` where they may not.
  private static func exclusion(_ index: Int, of document: Document) -> String? {
    let node = document.nodes[index]
    // Its bytes begin after its indentation, which is a part of each of its lines.
    if node.kind == .codeBlock, !node.flags.contains(.fenced) { return "indented code" }
    if node.kind == .htmlBlock { return "HTML begins with the blanks before it, and goes on to an empty line" }
    if node.kind == .footnoteDefinition { return "nothing in it uses the footnote" }
    let lower = Int(node.lower)
    if lower > 0, document.bytes[lower - 1] != 0x0A { return "further lines are indented with the first" }
    if node.kind == .container, document.container(at: index)?.closer == nil { return "an unclosed container" }
    if !document.definitions.isEmpty { return "definitions may stand elsewhere" }
    let next = Int(node.end)
    if node.kind == .paragraph, next < document.nodes.count, document.nodes[next].kind == .table {
      return "in a paragraph that a table was cut off from, backslashes before pipes go"
    }
    let last = document.nodes[next - 1]
    let sign = document.bytes[Int(node.upper) - 1]
    if last.kind == .codeBlock, sign != UInt8(ascii: "`"), sign != UInt8(ascii: "~") {
      return "empty lines at the end of unclosed code lie behind its place"
    }
    if last.kind == .item, last.flags.contains(.task) { return "an empty task needs the blank behind it" }
    return nil
  }

  private static func check(_ text: [UInt8], _ count: inout Count) {
    guard String(validating: text, as: UTF8.self) != nil else { return }
    let document = MarkdownReader.read(SourceFile(path: "m.md", bytes: text)).value
    for index in document.children(of: 0) {
      guard exclusion(index, of: document) == nil else {
        count.excluded += 1
        continue
      }
      // An empty line first: front matter begins on the first one.
      let slice = [0x0A] + document.bytes[document.nodes[index].span.range]
      let alone = MarkdownReader.read(SourceFile(path: "m.md", bytes: slice)).value
      count.checked += 1
      let node = document.nodes[index]
      let kinds = document.nodes[index..<Int(node.end)].map(\.kind)
      let isSame =
        alone.nodes.dropFirst().map(\.kind) == kinds && alone.plainText(of: 0) == document.plainText(of: index)
      let spans = zip(alone.nodes.dropFirst(), document.nodes[index...]).allSatisfy { one, other in
        one.span.lower == other.span.lower - node.span.lower + 1 && one.span.count == other.span.count
      }
      if !isSame || !spans { count.faults.append(String(decoding: slice, as: UTF8.self).debugDescription) }
    }
  }

  @Test("a block's bytes parsed alone are that block, on every example of the specifications", .needs(.specification))
  func specifications() {
    var count = Count()
    for path in SpecificationExample.paths {
      for example in SpecificationExample.all(path) { Self.check(example.markdown, &count) }
    }
    #expect(count.faults.isEmpty, "\(count.faults.count) of \(count.checked): \(count.faults.prefix(6))")
    #expect(count.share > 0.5, "\(count.share)")
  }

  @Test("a block's bytes parsed alone are that block, on every page of the corpus", .needs(.corpus))
  func corpus() {
    var count = Count()
    for file in CorpusFile.all { Self.check(file.bytes, &count) }
    #expect(count.faults.isEmpty, "\(count.faults.count) of \(count.checked): \(count.faults.prefix(6))")
    #expect(count.share > 0.5, "\(count.share)")
  }

  @Test("a block's bytes parsed alone are that block, in generated text")
  func generated() {
    var count = Count()
    var generator = GeneratedMarkdown(seed: 21)
    for _ in 0..<4_000 { Self.check(generator.document(), &count) }
    #expect(count.faults.isEmpty, "\(count.faults.count) of \(count.checked): \(count.faults.prefix(6))")
    #expect(count.share > 0.2, "\(count.share)")
  }

  @Test("with nothing replaced, every byte of every page comes out of the editor", .needs(.corpus))
  func editor() {
    for file in CorpusFile.all { #expect(SourceEditor(file.bytes).edited() == file.bytes, "\(file.path)") }
  }
}
