package import CascadeMarkup

/// Reads the words of one leaf block as coded text.
package struct LeafReader {
  /// The node whose children the words are: the block, or what alone stands in it, such as an emphasis around all.
  package private(set) var host: Int
  package private(set) var text = CodedText()
  package private(set) var codes: [InlineCode] = []

  private let document: Document
  private var open: [(number: Int, end: Int)] = []

  /// Reads the inlines of the node `leaf`.
  package init(_ leaf: Int, of document: Document) {
    self.document = document
    host = leaf
    while let inner = onlyPair(in: host) { host = inner }
    var index = host + 1
    while index < Int(document.nodes[host].end) {
      closePairs(before: index)
      index = read(index)
    }
    closePairs(before: index)
  }

  /// The pair that everything in `node` stands in.
  private func onlyPair(in node: Int) -> Int? {
    let end = document.nodes[node].end
    guard node + 1 < Int(end), document.nodes[node + 1].end == end, kind(of: node + 1)?.isPaired ?? false else {
      return nil
    }
    return node + 1
  }

  private mutating func closePairs(before index: Int) {
    while let last = open.last, last.end <= index {
      text.append(.close(last.number))
      open.removeLast()
    }
  }

  /// Reads the node at `index`; the next one to read.
  private mutating func read(_ index: Int) -> Int {
    let node = document.nodes[index]
    guard let kind = kind(of: index) else {
      switch node.kind {
      case .text: text.append(.text(String(decoding: document.bytes[node.literal], as: UTF8.self)))
      case .softBreak: text.append(.text(" "))
      default: break
      }
      return index + 1
    }
    let code = InlineCode(number: codes.count + 1, kind: kind, node: index, display: display(of: index, kind))
    codes.append(code)
    guard kind.isPaired else {
      text.append(.standalone(code.number))
      return Int(node.end)
    }
    text.append(.open(code.number))
    open.append((code.number, Int(node.end)))
    return index + 1
  }

  private func kind(of index: Int) -> InlineCode.Kind? {
    switch document.nodes[index].kind {
    case .strong: .strong
    case .emphasis: .emphasis
    case .strikethrough: .deletion
    case .link: .link
    case .code: .code
    case .image: .image
    case .footnoteReference: .footnote
    case .citation: .citation
    case .value: .value
    case .lineBreak: .lineBreak
    default: nil
    }
  }

  private func display(of index: Int, _ kind: InlineCode.Kind) -> String {
    let node = document.nodes[index]
    switch kind {
    case .strong, .emphasis, .deletion, .link: return ""
    case .code, .value, .footnote, .image: return String(decoding: document.bytes[node.literal], as: UTF8.self)
    case .citation: return document.citations[Int(node.first)].items.map { "@\($0.key)" }.joined(separator: "; ")
    case .lineBreak: return ""
    }
  }
}
