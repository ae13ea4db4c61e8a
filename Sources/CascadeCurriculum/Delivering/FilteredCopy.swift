import CascadeMarkup
import CascadeText

/// The part of a document that a plan keeps, as a document of its own.
///
/// Only the literals of kept nodes reach its bytes: what was left out is not in it in any form. One pass; a stack of its
/// own for the nodes that are open.
struct FilteredCopy {
  private var document: Document
  private var map: [Int32]

  private let whole: Document
  private let plan: FilterPlan
  /// What names between double braces stand for; `nil` keeps them as names.
  private let values: [String: [UInt8]]?
  private var open: [OpenNode] = []

  private struct OpenNode {
    /// Its place in what is kept.
    var index: Int
    /// Where its descendants end in the whole.
    var end: Int
  }

  /// What `plan` keeps of `whole`, and for each node of the whole its place there; -1 for those left out.
  static func make(
    of whole: Document, by plan: FilterPlan, values: [String: [UInt8]]?
  ) -> (document: Document, map: [Int32]) {
    var copy = FilteredCopy(of: whole, by: plan, values: values)
    copy.copy(0..<whole.nodes.count)
    return (copy.document, copy.map)
  }

  private init(of whole: Document, by plan: FilterPlan, values: [String: [UInt8]]?) {
    self.whole = whole
    self.plan = plan
    self.values = values
    map = [Int32](repeating: -1, count: whole.nodes.count)
    document = Document(bytes: [], path: "")
    document.origins = whole.origins
    document.nodes.reserveCapacity(whole.nodes.count)
    document.bytes.reserveCapacity(whole.bytes.count)
  }

  private mutating func copy(_ range: Range<Int>) {
    let outer = open.count
    var index = range.lowerBound
    while index < range.upperBound {
      while open.count > outer, open[open.count - 1].end <= index { close() }
      let end = Int(whole.nodes[index].end)
      switch plan.marks[index] {
      case .drop:
        index = end
      case .keep:
        append(index)
        index += 1
      case .refill:
        append(index, isOpen: true)
        for piece in plan.fills[index] ?? [] { add(piece) }
        close()
        index = end
      }
    }
    while open.count > outer { close() }
  }

  private mutating func add(_ piece: FilterPlan.Piece) {
    switch piece {
    case .copy(let range): copy(range)
    case .open(let node):
      open.append(OpenNode(index: document.nodes.count, end: .max))
      document.nodes.append(node)
    case .enter(let index): append(index, isOpen: true)
    case .text(let words): append(words)
    case .close: close()
    }
  }

  private mutating func close() {
    document.nodes[open.removeLast().index].end = UInt32(document.nodes.count)
  }

  private mutating func append(_ index: Int, isOpen: Bool = false) {
    var node = whole.nodes[index]
    let place = document.nodes.count
    map[index] = Int32(place)
    if isOpen || Int(node.end) > index + 1 {
      open.append(OpenNode(index: place, end: Int(node.end)))
    } else {
      node.end = UInt32(place + 1)
    }
    if let flags = plan.flags[index] { node.flags.formUnion(flags) }
    switch node.kind {
    case .value where values != nil: putIn(&node)
    case .link, .image, .codeBlock:
      node.literal = carry(node.literal)
      node.secondary = plan.titles[index].map { write($0.utf8) } ?? carry(node.secondary)
    case .container:
      // The blocks say what the opening line does.
      node.first = 0
      node.literal = 0..<0
    case .citation:
      document.citations.append(whole.citations[Int(node.first)])
      node.first = UInt32(document.citations.count - 1)
    default: node.literal = carry(node.literal)
    }
    document.nodes.append(node)
  }

  /// Adds words of the edition's language, which no source holds.
  private mutating func append(_ words: String) {
    let place = document.nodes.count
    var node = Node(.text, at: SourceSpan(0, 0))
    node.literal = write(words.utf8)
    node.end = UInt32(place + 1)
    document.nodes.append(node)
  }

  private mutating func write(_ bytes: some Sequence<UInt8>) -> Range<Int> {
    let start = document.bytes.count
    document.bytes.append(contentsOf: bytes)
    return start..<document.bytes.count
  }

  private mutating func carry(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    let start = document.bytes.count
    document.bytes.append(contentsOf: whole.bytes[range])
    return start..<document.bytes.count
  }

  /// Makes a name a text that no source holds.
  private mutating func putIn(_ node: inout Node) {
    let name = String(decoding: whole.bytes[node.literal], as: UTF8.self)
    node.kind = .text
    node.flags = .generated
    node.literal = write(values?[name] ?? [])
  }
}
