import CascadeMarkup
import CascadeTestSupport
import CascadeText
import Testing

/// What a node's bytes say alone is what they say in their place.
@Suite("Slices") struct SliceTests {
  /// How many nodes were cut out and parsed alone, and how many the specification does not allow that for.
  private struct Count {
    var blocks = 0
    var inlines = 0
    var excluded = 0
    var faults: [String] = []

    var share: Double { Double(blocks + inlines) / Double(max(1, blocks + inlines + excluded)) }
  }

  /// Why the bytes of the block at `index` may mean something else alone; `nil` where they may not.
  private static func exclusion(ofBlock index: Int, of document: Document) -> String? {
    let node = document.nodes[index]
    switch node.kind {
    // Its bytes begin after its indentation, which is a part of each of its lines.
    case .codeBlock where !node.flags.contains(.fenced): return "indented code"
    case .htmlBlock: return "HTML begins with the blanks before it, and goes on to an empty line"
    case .footnoteDefinition: return "nothing in it uses the footnote"
    case .item, .tableRow, .tableCell: return "no block of its own, but a part of one"
    case .container where document.container(at: index)?.closer == nil: return "an unclosed container"
    default: break
    }
    let lower = Int(node.lower)
    let slice = document.bytes[node.span.range]
    if lower > 0, document.bytes[lower - 1] != 0x0A, document.bytes[lower - 1] != 0x0D,
      slice.contains(where: { $0 == 0x0A || $0 == 0x0D })
    {
      return "further lines are indented, or marked, with the first"
    }
    if !document.definitions.isEmpty { return "definitions may stand elsewhere" }
    let next = Int(node.end)
    if node.kind == .paragraph, next < document.nodes.count, document.nodes[next].kind == .table {
      return "in a paragraph that a table was cut off from, backslashes before pipes go"
    }
    let before = document.nodes[index - 1]
    if before.kind == .item, before.flags.contains(.task) { return "after the mark of a task, all is text" }
    let last = document.nodes[next - 1]
    let sign = document.bytes[Int(node.upper) - 1]
    if last.kind == .codeBlock, sign != UInt8(ascii: "`"), sign != UInt8(ascii: "~") {
      return "empty lines at the end of unclosed code lie behind its place"
    }
    if last.kind == .item, last.flags.contains(.task) { return "an empty task needs the blank behind it" }
    return nil
  }

  /// Why the bytes of the inline at `index`, whose parents are `parents`, may mean something else alone.
  private static func exclusion(
    ofInline index: Int, in parents: [Int], of document: Document
  ) -> String? {
    let node = document.nodes[index]
    switch node.kind {
    case .htmlInline: return "a tag at the start of a line begins a block"
    case .footnoteReference: return "the footnote is defined elsewhere"
    default: break
    }
    let bytes = document.bytes[node.span.range]
    let words = String(decoding: bytes, as: UTF8.self)
    if words.contains("www.") || words.contains("://") || node.kind == .link && bytes.first != UInt8(ascii: "[") {
      return "where an address without marks ends, and whether it is one, hangs on what stands around it"
    }
    if bytes.contains(where: { $0 == 0x0A || $0 == 0x0D }) { return "further lines are indented, or marked" }
    if parents.contains(where: { document.nodes[$0].kind == .tableCell }), bytes.contains(UInt8(ascii: "\\")) {
      return "in a table, backslashes before pipes go"
    }
    if !document.definitions.isEmpty || document.nodes.contains(where: { $0.kind == .footnoteDefinition }) {
      return "definitions may stand elsewhere"
    }
    if node.kind == .emphasis || node.kind == .strong || node.kind == .strikethrough,
      let first = bytes.first,
      Int(node.lower) > 0 && document.bytes[Int(node.lower) - 1] == first
        || Int(node.upper) < document.bytes.count && document.bytes[Int(node.upper)] == first
    {
      return "the marks are a part of a longer run, whose length counts"
    }
    return nil
  }

  /// Whether the bytes of the node at `index`, alone, say what they say in `document`: below a document, and for an inline
  /// below a paragraph.
  private static func isSameAlone(_ index: Int, of document: Document, below depth: Int) -> Bool {
    let node = document.nodes[index]
    // An empty line first: front matter begins on the first one.
    let slice = [0x0A] + document.bytes[node.span.range]
    let alone = MarkdownReader.read(SourceFile(path: "m.md", bytes: slice)).value
    let nodes = document.nodes[index..<Int(node.end)]
    return alone.nodes.dropFirst(depth).map(\.kind) == nodes.map(\.kind)
      && alone.plainText(of: 0) == document.plainText(of: index)
      && zip(alone.nodes.dropFirst(depth), nodes).allSatisfy { one, other in
        one.span.lower == other.span.lower - node.span.lower + 1 && one.span.count == other.span.count
      }
  }

  private static func check(_ text: [UInt8], _ count: inout Count) {
    guard String(validating: text, as: UTF8.self) != nil else { return }
    let document = MarkdownReader.read(SourceFile(path: "m.md", bytes: text)).value
    var parents: [Int] = []
    for index in document.nodes.indices.dropFirst() {
      while let parent = parents.last, document.nodes[parent].end <= index { parents.removeLast() }
      defer { parents.append(index) }
      guard Self.hasMarks(document.nodes[index].kind) else { continue }
      let isInline = parents.contains { Self.holdsInlines(document.nodes[$0].kind) }
      let reason =
        isInline
        ? exclusion(ofInline: index, in: parents, of: document) : exclusion(ofBlock: index, of: document)
      guard reason == nil else {
        count.excluded += 1
        continue
      }
      if isInline { count.inlines += 1 } else { count.blocks += 1 }
      if !isSameAlone(index, of: document, below: isInline ? 2 : 1) {
        let slice = String(decoding: document.bytes[document.nodes[index].span.range], as: UTF8.self)
        count.faults.append("\(document.nodes[index].kind) \(slice.debugDescription)")
      }
    }
  }

  /// Whether a node of `kind` is more than words or a line end.
  private static func hasMarks(_ kind: Node.Kind) -> Bool {
    kind != .text && kind != .softBreak && kind != .lineBreak
  }

  private static func holdsInlines(_ kind: Node.Kind) -> Bool {
    kind == .paragraph || kind == .heading || kind == .tableCell
  }

  private static func expect(_ count: Count, share: Double, sourceLocation: SourceLocation = #_sourceLocation) {
    let checked = count.blocks + count.inlines
    #expect(
      count.faults.isEmpty, "\(count.faults.count) of \(checked): \(count.faults.prefix(6))",
      sourceLocation: sourceLocation)
    #expect(count.share > share && count.inlines > 0, "\(count.share)", sourceLocation: sourceLocation)
  }

  @Test("a node's bytes parsed alone are that node, on every example of the specifications", .needs(.specification))
  func specifications() {
    var count = Count()
    for path in SpecificationExample.paths {
      for example in SpecificationExample.all(path) { Self.check(example.markdown, &count) }
    }
    Self.expect(count, share: 0.5)
  }

  @Test("a node's bytes parsed alone are that node, on every page of the corpus", .needs(.corpus))
  func corpus() {
    var count = Count()
    for file in CorpusFile.all { Self.check(file.bytes, &count) }
    Self.expect(count, share: 0.5)
  }

  @Test("a node's bytes parsed alone are that node, in generated text")
  func generated() {
    var count = Count()
    var generator = GeneratedMarkdown(seed: 21)
    for _ in 0..<4_000 { Self.check(generator.document(), &count) }
    Self.expect(count, share: 0.2)
  }

  @Test("each leaf of every page put in its own place once more leaves every byte of the page", .needs(.corpus))
  func editor() throws {
    for file in CorpusFile.all where String(validating: file.bytes, as: UTF8.self) != nil {
      let document = MarkdownReader.read(SourceFile(path: file.path, bytes: file.bytes)).value
      var same = SourceEditor(file.bytes)
      var without = SourceEditor(file.bytes)
      var left = file.bytes.count
      for (index, node) in document.nodes.enumerated() where Int(node.end) == index + 1 && !node.span.isEmpty {
        try same.replace(node.span, with: String(decoding: file.bytes[node.span.range], as: UTF8.self))
        try without.replace(node.span, with: "")
        left -= node.span.count
      }
      #expect(same.edited() == file.bytes, "\(file.path)")
      #expect(without.edited().count == left, "\(file.path)")
    }
  }
}
