package import CascadeMarkup
import CascadeText

/// Builds a document out of parts of others, in any order, in one pass and without recursion.
///
/// What is wanted is laid on a stack of tasks; ``run(_:)`` asks a closure about each node before it is copied. The bytes
/// of all sources are kept, one after the other, so that spans still name them.
package struct DocumentCopy {
  /// What stays to be done, the next last.
  package enum Task {
    /// Copies the nodes of a range of a source document; its bounds are those of whole subtrees.
    case copy(document: Int, Range<Int>)
    /// Ends the innermost open node.
    case close
    /// Copies a node without asking about it; its descendants are asked about.
    case keep(document: Int, Int)
  }

  /// What is to become of a node.
  package enum Decision {
    /// Copied, with its descendants looked at in turn.
    case keep
    /// Copied, with these tasks in the place of its descendants; the first is done first.
    case fill([Task])
    /// Replaced, descendants and all, by what these tasks make; the first is done first.
    case splice([Task])
  }

  /// The documents that nodes are copied from.
  private let sources: [Document]
  /// Where in the new bytes each source begins.
  private var bases: [Int] = []
  /// The new document.
  package private(set) var document: Document
  /// For each source, the new index of each node; -1 for those left out.
  package private(set) var map: [[Int32]]
  private var tasks: [Task] = []
  private var open: [Int] = []

  /// A copy of parts of `sources`.
  package init(of sources: [Document]) {
    self.sources = sources
    document = Document(bytes: [], path: sources[0].origins[0].path)
    map = sources.map { [Int32](repeating: -1, count: $0.nodes.count) }
    document.nodes.reserveCapacity(sources.reduce(0) { $0 + $1.nodes.count })
    document.bytes.reserveCapacity(sources.reduce(0) { $0 + $1.bytes.count })
    document.origins = []
    for source in sources {
      let base = document.bytes.count
      bases.append(base)
      document.origins += source.origins.map { Document.Origin(start: base + $0.start, path: $0.path) }
      document.bytes += source.bytes
      document.literalParts += source.literalParts.map { $0.shifted(by: base) }
      document.definitions += source.definitions.map { definition in
        definition.moved { SourceSpan(base + $0.lower, base + $0.upper) }
      }
    }
    document.frontMatter = sources[0].frontMatter
  }

  /// Copies the whole of the first source, asking `decide` about each node: document and index there.
  package mutating func run(_ decide: (_ document: Int, _ index: Int) -> Decision) {
    tasks = [.copy(document: 0, 0..<sources[0].nodes.count)]
    while let task = tasks.popLast() {
      switch task {
      case .copy(let source, let range): copy(source, range, decide)
      case .close: closeInnermost()
      case .keep(let source, let index):
        append(source, index)
        tasks.append(.close)
        tasks.append(.copy(document: source, index + 1..<Int(sources[source].nodes[index].end)))
      }
    }
  }

  private mutating func copy(_ source: Int, _ range: Range<Int>, _ decide: (Int, Int) -> Decision) {
    let base = open.count
    var ends: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      while let end = ends.last, end <= index {
        ends.removeLast()
        closeInnermost()
      }
      let end = Int(sources[source].nodes[index].end)
      switch decide(source, index) {
      case .keep:
        append(source, index)
        ends.append(end)
        index += 1
      case .fill(let inner):
        append(source, index)
        suspend(source, from: end, to: range.upperBound, ends: ends)
        tasks.append(.close)
        tasks.append(contentsOf: inner.reversed())
        return
      case .splice(let inner):
        suspend(source, from: end, to: range.upperBound, ends: ends)
        tasks.append(contentsOf: inner.reversed())
        return
      }
    }
    while open.count > base { closeInnermost() }
  }

  /// Lays the rest of a range on the stack of tasks, cut at the ends of the nodes that are open, which tasks close.
  private mutating func suspend(_ source: Int, from start: Int, to upper: Int, ends: [Int]) {
    var waiting: [Task] = []
    var position = start
    for end in ends.reversed() {
      if position < end { waiting.append(.copy(document: source, position..<end)) }
      waiting.append(.close)
      position = Swift.max(position, end)
    }
    if position < upper { waiting.append(.copy(document: source, position..<upper)) }
    tasks.append(contentsOf: waiting.reversed())
  }

  private mutating func push(_ node: Node) {
    open.append(document.nodes.count)
    document.nodes.append(node)
  }

  private mutating func closeInnermost() {
    guard let index = open.popLast() else { return }
    document.nodes[index].end = UInt32(document.nodes.count)
  }

  private mutating func append(_ source: Int, _ index: Int) {
    map[source][index] = Int32(document.nodes.count)
    var node = sources[source].nodes[index]
    let base = bases[source]
    node.lower += UInt32(base)
    node.upper += UInt32(base)
    node.literal = carry(node.literal, of: source)
    switch node.kind {
    case .link, .image, .codeBlock:
      node.secondary = carry(node.secondary, of: source)
    case .container:
      var container = sources[source].containers[Int(node.first)]
      container.move(by: base)
      node.first = UInt32(document.containers.count)
      document.containers.append(container)
    case .citation:
      var citation = sources[source].citations[Int(node.first)]
      citation.move(by: base)
      node.first = UInt32(document.citations.count)
      document.citations.append(citation)
    default: break
    }
    push(node)
  }

  private func carry(_ range: Range<Int>, of source: Int) -> Range<Int> {
    range.lowerBound + bases[source]..<range.upperBound + bases[source]
  }
}

extension Container {
  /// Moves every place of the container on by `offset` bytes.
  fileprivate mutating func move(by offset: Int) {
    guard offset != 0 else { return }
    kindSpan = kindSpan.moved(by: offset)
    idSpan = idSpan.moved(by: offset)
    opener = opener.moved(by: offset)
    closer = closer?.moved(by: offset)
    for index in attributes.indices {
      attributes[index].keySpan = attributes[index].keySpan.moved(by: offset)
      attributes[index].valueSpan = attributes[index].valueSpan.moved(by: offset)
    }
  }
}

extension Citation {
  /// Moves every place of the citation on by `offset` bytes.
  fileprivate mutating func move(by offset: Int) {
    guard offset != 0 else { return }
    span = span.moved(by: offset)
    for index in items.indices {
      items[index].keySpan = items[index].keySpan.moved(by: offset)
      items[index].locatorSpan = items[index].locatorSpan.moved(by: offset)
    }
  }
}

extension SourceSpan {
  fileprivate func moved(by offset: Int) -> SourceSpan { SourceSpan(lower + offset, upper + offset) }
}
