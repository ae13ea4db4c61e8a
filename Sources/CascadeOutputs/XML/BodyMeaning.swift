import CascadeCurriculum
import CascadeMarkup

/// What the nodes of a content mean, looked up by node.
struct BodyMeaning {
  /// The heading at a node, as an index of `Content.headings`.
  private(set) var heading: [Int: Int] = [:]
  /// The link at a node, as an index of `Content.links`.
  private(set) var link: [Int: Int] = [:]
  /// The picture at a node, as an index of `Content.images`.
  private(set) var image: [Int: Int] = [:]
  /// The block at a node, as an index of `Content.blocks`.
  private(set) var block: [Int: Int] = [:]
  /// The question whose block, as an index of `Content.blocks`, is this.
  private(set) var item: [Int: Int] = [:]
  /// The question whose numeric answer is this block.
  private(set) var numericItem: [Int: Int] = [:]
  /// The question whose rubric is this block.
  private(set) var rubricItem: [Int: Int] = [:]
  /// Lists and tables that are part of a question or sheet.
  private(set) var part: [Int: Part] = [:]
  /// The options of questions, by the item's node.
  private(set) var option: [Int: AssessmentItem.Option] = [:]
  /// The quotations that are an option's feedback.
  private(set) var feedback: Set<Int> = []

  /// What a list or table is.
  enum Part {
    case options
    case ordering(item: Int)
    case matching(item: Int)
    case rubric(item: Int)
    case checklist
  }

  /// What the nodes of `content` mean.
  init(of content: Content) {
    for (place, entry) in content.headings.enumerated() { heading[entry.node] = place }
    for (place, entry) in content.links.enumerated() { link[entry.node] = place }
    for (place, entry) in content.images.enumerated() { image[entry.node] = place }
    for (place, entry) in content.blocks.enumerated() {
      block[entry.node] = place
      if entry.kind == .checklist { findChecklist(in: entry, of: content) }
    }
    for (place, entry) in content.items.enumerated() { find(entry, at: place, of: content) }
  }

  private mutating func findChecklist(in block: Block, of content: Content) {
    let kinds: [Node.Kind] = [.table, .list]
    let sheet = content.document.children(of: block.node).first { kinds.contains(content.document.nodes[$0].kind) }
    if let sheet { part[sheet] = .checklist }
  }

  private mutating func find(_ item: AssessmentItem, at place: Int, of content: Content) {
    self.item[item.block] = place
    if item.numeric != nil, let answer = item.answer { numericItem[answer] = place }
    if let rubric = item.rubric {
      rubricItem[rubric.block] = place
      if let table = firstTable(in: content.blocks[rubric.block].node, of: content) {
        part[table] = .rubric(item: place)
      }
    }
    let node = content.blocks[item.block].node
    switch item.kind {
    case .single, .multiple, .truefalse:
      for option in item.options {
        self.option[option.node] = option
        if let quote = option.feedback { feedback.insert(quote) }
      }
      if let list = child(of: node, holding: item.options.first?.node, of: content) { part[list] = .options }
    case .ordering:
      if let list = child(of: node, holding: item.options.first?.node, of: content) {
        part[list] = .ordering(item: place)
      }
    case .matching:
      let cell = item.prompts.first?.node ?? item.choices.first
      if let table = child(of: node, holding: cell, of: content) { part[table] = .matching(item: place) }
    case .short, .numeric, .essay: break
    }
  }

  private func firstTable(in node: Int, of content: Content) -> Int? {
    content.document.children(of: node).first { content.document.nodes[$0].kind == .table }
  }

  private func child(of node: Int, holding inner: Int?, of content: Content) -> Int? {
    guard let inner else { return nil }
    return content.document.children(of: node).first { $0 < inner && inner < Int(content.document.nodes[$0].end) }
  }
}
