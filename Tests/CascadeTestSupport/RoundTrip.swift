import CascadeMarkup
import CascadeText

/// Holds a document against what the writer of Markdown makes of it: read again, it is the same document.
public enum RoundTrip {
  /// What comes back otherwise, for each reason that it may; `nil` if all that the writer promises holds.
  public static func fault(_ text: [UInt8]) -> String? {
    let document = MarkdownReader.read(SourceFile(path: "m.md", bytes: text)).value
    let written = MarkdownWriter.markdown(of: document)
    let again = MarkdownReader.read(SourceFile(path: "m.md", bytes: written)).value
    let rewritten = MarkdownWriter.markdown(of: again)
    if exception(document) != nil { return nil }
    // What only marks kept apart that are left out may be a mail address together, which is a link when it is read.
    let mayBeAddress = signsException(document) != nil && text.contains(UInt8(ascii: "@"))
    if written != rewritten, !mayBeAddress {
      return "not written the same again:\n\(shown(written))\n\(shown(rewritten))"
    }
    if signsException(document) != nil { return nil }
    return difference(document, again).map { "\($0), written as \(shown(written))" }
  }

  /// Why a document cannot be written so that it comes back the same, nor its marks be left out so that writing again
  /// leaves out no more; `nil` for one that can.
  public static func exception(_ document: Document) -> String? {
    let nodes = document.nodes
    let definitions = nodes.indices.filter { nodes[$0].kind == .footnoteDefinition }
    let references = Set(nodes.lazy.filter { $0.kind == .footnoteReference }.map(\.first))
    if definitions.contains(where: { index in
      !references.contains(nodes[index].first)
        || nodes[index..<Int(nodes[index].end)].contains { $0.kind == .footnoteReference }
    }) {
      return "a footnote in a footnote is numbered by where it was defined"
    }
    var uses: [UInt32: UInt32] = [:]
    for node in nodes where node.kind == .footnoteReference {
      uses[node.first, default: 0] += 1
      if uses[node.first] != node.second { return "a use of a footnote that a definition holds which nothing uses" }
    }
    if let first = definitions.first, first > 0, nodes[first - 1].kind == .htmlBlock {
      return "HTML that nothing ends would take the footnotes in that stand behind it"
    }
    return nodes.indices.lazy.compactMap { exception($0, in: document) }.first
  }

  private static func exception(_ index: Int, in document: Document) -> String? {
    let nodes = document.nodes
    let node = nodes[index]
    let end = Int(node.end)
    switch node.kind {
    case .paragraph:
      return index + 1 == end
        ? "a paragraph of nothing but form feeds" : isKept(index, in: document) ? keptHTML : nil
    case .heading: return isKept(index, in: document) ? keptHTML : nil
    case .softBreak:
      let before: [Node.Kind] = [.paragraph, .heading, .softBreak, .lineBreak, .emphasis, .strong, .strikethrough]
      return before.contains(nodes[index - 1].kind) ? "a line of nothing but form feeds in a paragraph" : nil
    case .list:
      // One item, and nothing in it or one block that goes on to the end.
      let isWhole = Int(nodes[index + 1].end) == end && (index + 2 >= end || Int(nodes[index + 2].end) == end)
      return isWhole && !node.flags.contains(.tight)
        ? "a list of one block, loose for a footnote that was moved out of it" : nil
    case .value:
      let isPlain = document.bytes[node.literal].allSatisfy { !"*_~`[]".utf8.contains($0) }
      return isPlain || MarkdownName(document.literal(of: index)) != nil
        ? nil : "a value's name takes no escapes, and its marks may pair with others"
    case .footnoteReference:
      let isPlain = document.bytes[node.literal].allSatisfy { !"`<".utf8.contains($0) }
      return isPlain ? nil : "a footnote's label takes no escapes, and code or HTML may begin in it"
    case .citation:
      let isPlain = document.citations[Int(node.first)].items.allSatisfy {
        !$0.key.utf8.contains(UInt8(ascii: "_")) || MarkdownName($0.key) != nil
      }
      return isPlain ? nil : "a source's key takes no escapes, and its marks may pair with others"
    default: return nil
    }
  }

  private static let keptHTML =
    "HTML that a definition before it, a vertical tab or a form feed may have kept from being a block"

  private static func isKept(_ index: Int, in document: Document) -> Bool {
    index + 1 < Int(document.nodes[index].end) && document.nodes[index + 1].kind == .htmlInline
      && (document.definitions.contains { !$0.isFootnote } || document.bytes.contains { $0 == 0x0B || $0 == 0x0C })
  }

  /// Why a document may hold marks that the writer leaves out; `nil` for one that holds none. What is written without
  /// them is written the same again.
  public static func signsException(_ document: Document) -> String? {
    let nodes = document.nodes
    return nodes.indices.lazy.compactMap { index -> String? in
      let range = index + 1..<Int(nodes[index].end)
      switch nodes[index].kind {
      case .emphasis, .strong:
        let inner = range.filter { isEmphasis(nodes[$0]) }
        if isNested(inner, in: nodes) { return "emphases three deep may have no signs that tell them apart" }
        let isTouched = !Set(inner).isDisjoint(with: inner.map { Int(nodes[$0].end) })
        return isTouched ? "emphases that touch may have no signs that tell them apart from the one around them" : nil
      case .strikethrough:
        let inner = range.filter { nodes[$0].kind == .strikethrough }
        return isNested(inner, in: nodes) ? "a deletion has one sign or two, which tell no more than two apart" : nil
      default: return nil
      }
    }.first
  }

  /// Whether one of the nodes at `indices` holds another of them.
  private static func isNested(_ indices: [Int], in nodes: [Node]) -> Bool {
    zip(indices, indices.dropFirst()).contains { $1 < Int(nodes[$0].end) }
  }

  private static func isEmphasis(_ node: Node) -> Bool { node.kind == .emphasis || node.kind == .strong }

  private static func shown(_ text: [UInt8]) -> String { String(decoding: text, as: UTF8.self).debugDescription }

  /// The first node in which two documents differ.
  public static func difference(_ one: Document, _ other: Document) -> String? {
    for (index, node) in one.nodes.enumerated() {
      guard index < other.nodes.count else { return "\(node.kind) \(index) is missing" }
      let same = other.nodes[index]
      guard node.kind == same.kind, node.end == same.end else {
        return "node \(index) is \(same.kind) to \(same.end), not \(node.kind) to \(node.end)"
      }
      if let part = difference(index, one, other) { return "\(part) of node \(index), \(node.kind)" }
    }
    return one.nodes.count < other.nodes.count ? "\(other.nodes[one.nodes.count].kind) is one too many" : nil
  }

  private static func difference(_ index: Int, _ one: Document, _ other: Document) -> String? {
    let (node, same) = (one.nodes[index], other.nodes[index])
    let flags: Node.Flags = [.tight, .task, .checked, .head]
    if node.flags.intersection(flags) != same.flags.intersection(flags) { return "flags" }
    switch node.kind {
    case .heading, .alert, .tableCell: if node.detail != same.detail { return "detail" }
    case .list:
      if (node.detail == 0) != (same.detail == 0) || node.first != same.first { return "numbers" }
    case .link, .image, .codeBlock:
      if one.secondary(of: index) != other.secondary(of: index) { return "title" }
    case .footnoteReference: if node.first != same.first { return "number" }
    case .container:
      let (left, right) = (one.container(at: index), other.container(at: index))
      if left?.kind != right?.kind || left?.id != right?.id || (left?.closer == nil) != (right?.closer == nil) {
        return "fence"
      }
      if left?.attributes.map(\.value) != right?.attributes.map(\.value) { return "attributes" }
    case .citation:
      let (left, right) = (one.citations[Int(node.first)].items, other.citations[Int(same.first)].items)
      if left.map(\.key) != right.map(\.key) || left.map(\.locator) != right.map(\.locator) { return "sources" }
    default: break
    }
    return node.kind == .htmlBlock || one.bytes[node.literal].elementsEqual(other.bytes[same.literal]) ? nil : "text"
  }
}
