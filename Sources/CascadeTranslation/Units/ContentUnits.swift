internal import CascadeCurriculum
private import CascadeMarkup
private import CascadeText

/// The units of one Markdown text.
struct ContentUnits {
  private(set) var units: [Unit] = []
  private let content: Content
  private let path: String
  private let document: String
  private let exposures: TextExposures
  /// What paragraphs are in the blocks that are open, and where each of those ends.
  private var open: [OpenBlock] = []

  private struct OpenBlock {
    var kind: UnitKind
    var end: Int
    var isOrdered: Bool
  }
  private var options: Set<Int> = []
  private var feedback: Set<Int> = []
  /// The steps and cells whose order is the answer to a question.
  private var ordered: Set<Int> = []
  private var section = ""
  private var nextHeading = 0

  /// The units of `content`, the text of the file at `path`, whose parts are seen as `exposures` says.
  init(of content: Content, at path: String, _ exposures: TextExposures) {
    self.content = content
    self.exposures = exposures
    self.path = path
    document = DocumentName.of(path)
    for item in content.items {
      options.formUnion(item.options.map(\.node))
      feedback.formUnion(item.options.compactMap(\.feedback))
      if item.kind == .ordering { ordered.formUnion(item.options.map(\.node)) }
      if item.kind == .matching { ordered.formUnion(item.prompts.map(\.node) + item.choices) }
    }
    let nodes = content.document.nodes
    var index = 1
    while index < nodes.count {
      while let last = open.last, last.end <= index { open.removeLast() }
      index = read(index)
    }
  }

  /// Reads the node at `index`; the next one to read.
  private mutating func read(_ index: Int) -> Int {
    let node = content.document.nodes[index]
    let end = Int(node.end)
    switch node.kind {
    case .container:
      guard let kind = kind(ofBlockAt: index) else { return end }
      push(kind, end)
    case .item:
      push(
        options.contains(index) ? .option : kind(ofItemIn: open.last?.kind), end, isOrdered: ordered.contains(index))
    case .blockQuote: if feedback.contains(index) { push(.feedback, end) }
    case .footnoteDefinition: push(.footnote, end)
    case .heading:
      if nextHeading < content.headings.count, content.headings[nextHeading].node == index {
        // What stands under a heading that not all may read is named by the one before it.
        if !exposures.exposure(of: index).isRestricted { section = content.headings[nextHeading].anchor }
        nextHeading += 1
      }
      leaf(index, .heading)
      return end
    case .paragraph:
      leaf(index, open.last?.kind ?? .paragraph)
      return end
    case .tableCell:
      leaf(index, .tableCell, isOrdered: ordered.contains(index))
      return end
    default: break
    }
    return index + 1
  }

  private mutating func push(_ kind: UnitKind, _ end: Int, isOrdered: Bool = false) {
    open.append(OpenBlock(kind: kind, end: end, isOrdered: isOrdered || open.last?.isOrdered ?? false))
  }

  /// What an item of a list is inside of something: a part of a question or footnote stays one.
  private func kind(ofItemIn outer: UnitKind?) -> UnitKind {
    switch outer {
    case .stem, .feedback, .footnote, .option: outer ?? .listItem
    default: .listItem
    }
  }

  /// What paragraphs are in the block at `index`; `nil` for a note among authors, which nobody translates.
  private func kind(ofBlockAt index: Int) -> UnitKind? {
    guard let place = content.block(at: index) else { return .paragraph }
    return switch content.blocks[place].kind {
    case .comment: nil
    case .question: .stem
    case .feedback: .feedback
    case .figure: .caption
    default: .paragraph
    }
  }

  private mutating func leaf(_ index: Int, _ kind: UnitKind, isOrdered: Bool = false) {
    let reader = LeafReader(index, of: content.document)
    add(reader, kind, isOrdered: isOrdered)
    for inner in index + 1..<Swift.max(index + 1, Int(content.document.nodes[index].end)) {
      let node = content.document.nodes[inner]
      if node.kind == .image { add(LeafReader(inner, of: content.document), .alternativeText) }
      if node.kind == .image || node.kind == .link, !node.secondary.isEmpty { title(inner) }
    }
  }

  private mutating func add(_ reader: LeafReader, _ kind: UnitKind, isOrdered: Bool = false) {
    guard reader.text.hasLetter else { return }
    units.append(
      Unit(
        kind, path: path, span: content.document.contentSpan(of: reader.host), document: document,
        section: section, text: reader.text, codes: reader.codes, exposures.exposure(of: reader.host),
        isOrderAnAnswer: isOrdered || open.last?.isOrdered ?? false))
  }

  private mutating func title(_ index: Int) {
    let node = content.document.nodes[index]
    let text = CodedText(String(decoding: content.document.bytes[node.secondary], as: UTF8.self))
    guard text.hasLetter, let span = content.document.titleSpan(of: index) else { return }
    units.append(
      Unit(
        .linkTitle, path: path, span: span, document: document, section: section, text: text, codes: [],
        exposures.exposure(of: index)))
  }
}
