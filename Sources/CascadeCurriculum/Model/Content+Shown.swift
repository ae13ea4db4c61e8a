import CascadeMarkup

extension Content {
  /// The nodes of the footnotes that `block` refers to, each once in the order of use.
  package func footnotes(of block: Block) -> ArraySlice<Range<Int>> { nodesShown(by: block).dropFirst() }

  /// The nodes that readers of `block` are shown: its own, then those of the footnotes that they refer to, which stand
  /// elsewhere in the text, each once in the order of use.
  func nodesShown(by block: Block) -> [Range<Int>] {
    let nodes = document.nodes
    var definitions: [UInt32: Int] = [:]
    for child in document.children(of: 0) where nodes[child].kind == .footnoteDefinition {
      definitions[nodes[child].first] = child
    }
    var shown = [block.node..<Int(nodes[block.node].end)]
    var next = 0
    while next < shown.count, !definitions.isEmpty {
      for index in shown[next] where nodes[index].kind == .footnoteReference {
        guard let definition = definitions.removeValue(forKey: nodes[index].first) else { continue }
        shown.append(definition..<Int(nodes[definition].end))
      }
      next += 1
    }
    return shown
  }
}
