import CascadeMarkup
import CascadeText

/// What libFuzzer calls with one text after the other. Compiled with `GRAMMAR`, its bytes are choices among pieces of
/// Markdown; else they are the text. Compiled with `ALONE`, the parser is fuzzed without the writer, several times as fast.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  #if GRAMMAR
    let text = GeneratedMarkdown.document(of: input)
  #else
    let text = Array(input)
  #endif
  let read = MarkdownReader.read(SourceFile(path: "m.md", bytes: text))
  check(read.value, count: text.count)
  for diagnostic in read.diagnostics {
    precondition(diagnostic.span.upper <= text.count, "\(diagnostic.id) ends after the text")
  }
  #if !ALONE
    if let fault = RoundTrip.fault(text) { preconditionFailure(fault) }
  #endif
  return 0
}

/// Traps where a node lies outside of its parent, its literal outside of the document, or its text leads elsewhere.
private func check(_ document: Document, count: Int) {
  precondition(Int(document.nodes[0].end) == document.nodes.count, "the root does not hold all nodes")
  for index in document.nodes.indices {
    let node = document.nodes[index]
    precondition(Int(node.end) > index && Int(node.end) <= document.nodes.count, "the end of node \(index)")
    precondition(node.literal.upperBound <= document.bytes.count, "the literal of node \(index)")
    precondition(Int(node.upper) <= count && node.lower <= node.upper, "the place of node \(index)")
    checkText(node, of: document)
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

/// Traps where a byte of a text or of code leads to a place outside of the node, or before that of the byte before it.
private func checkText(_ node: Node, of document: Document) {
  guard node.kind == .text || node.kind == .code else { return }
  var previous = node.span.lower
  for offset in node.literal {
    let place = document.source(of: offset..<offset + 1)
    precondition(node.span.contains(place) && place.lower >= previous, "byte \(offset) leads to \(place)")
    previous = place.lower
  }
}
