import CascadeMarkup
import CascadeText

/// What libFuzzer calls with one text after the other: the first byte says whether the others are a text, or choices
/// among pieces of Markdown.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  guard let kind = input.first else { return 0 }
  let rest = input.dropFirst()
  let text = kind & 1 == 0 ? Array(rest) : GeneratedMarkdown.document(of: rest)
  let read = MarkdownReader.read(SourceFile(path: "m.md", bytes: text))
  check(read.value, count: text.count)
  for diagnostic in read.diagnostics {
    precondition(diagnostic.span.upper <= text.count, "\(diagnostic.id) ends after the text")
  }
  return 0
}

/// Traps where a node lies outside of its parent, or its literal outside of the document.
private func check(_ document: Document, count: Int) {
  precondition(Int(document.nodes[0].end) == document.nodes.count, "the root does not hold all nodes")
  for index in document.nodes.indices {
    let node = document.nodes[index]
    precondition(Int(node.end) > index && Int(node.end) <= document.nodes.count, "the end of node \(index)")
    precondition(node.literal.upperBound <= document.bytes.count, "the literal of node \(index)")
    precondition(Int(node.upper) <= count && node.lower <= node.upper, "the place of node \(index)")
    var previous = node.lower
    for child in document.children(of: index) {
      let inner = document.nodes[child]
      // Definitions stand at the end of the document, wherever they were typed.
      if inner.kind == .footnoteDefinition { continue }
      precondition(inner.lower >= previous && inner.upper <= node.upper, "node \(child) lies outside of node \(index)")
      previous = inner.upper
    }
  }
}
