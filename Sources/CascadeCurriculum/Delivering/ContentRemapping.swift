import CascadeMarkup

/// Carries what a content says of its nodes over to a copy in which some are gone and others stand elsewhere.
struct ContentRemapping {
  let content: Content
  /// For each node of the content's document, its place in the copy; -1 for those left out.
  let map: [Int32]
  let keepsRestricted: Bool

  /// The content of `document`, the copy.
  func remapped(_ document: consuming Document) -> Content {
    var result = Content(document: document)
    renumberFootnotes(of: &result.document)
    var places = [Int?](repeating: nil, count: content.blocks.count)
    result.blocks.reserveCapacity(content.blocks.count)
    for place in content.blocks.indices {
      guard let node = node(content.blocks[place].node) else { continue }
      places[place] = result.blocks.count
      var moved = content.blocks[place]
      moved.node = node
      moved.parent = moved.parent.flatMap { places[$0] }
      moved.title = moved.title.flatMap { self.node($0) }
      result.blocks.append(moved)
    }
    result.headings = content.headings.compactMap { heading in
      var moved = heading
      guard let node = node(heading.node) else { return nil }
      moved.node = node
      moved.block = heading.block.flatMap { places[$0] }
      return moved
    }
    result.links = content.links.compactMap { link in
      node(link.node).map { Content.Link(node: $0, block: link.block.flatMap { places[$0] }, target: link.target) }
    }.sorted { $0.node < $1.node }
    result.images = content.images.compactMap { image in
      node(image.node).map { Content.Picture(node: $0, block: image.block.flatMap { places[$0] }, path: image.path) }
    }.sorted { $0.node < $1.node }
    result.items = content.items.compactMap { item in places[item.block].map { remapped(item, at: $0, places) } }
    result.checklists = content.checklists.compactMap { checklist in
      places[checklist.block].map { remapped(checklist, at: $0) }
    }
    if !keepsRestricted { hideMarks(in: &result) }
    return result
  }

  private func remapped(_ checklist: Content.Checklist, at block: Int) -> Content.Checklist {
    Content.Checklist(
      block: block, ratings: checklist.ratings.compactMap { node($0) }, pass: checklist.pass,
      criteria: checklist.criteria.compactMap { remapped($0) })
  }

  private func remapped(_ criterion: AssessmentItem.Criterion) -> AssessmentItem.Criterion? {
    node(criterion.row).map { AssessmentItem.Criterion(row: $0, isRequired: criterion.isRequired) }
  }

  private func node(_ old: Int) -> Int? { map[old] < 0 ? nil : Int(map[old]) }

  private func remapped(_ item: AssessmentItem, at block: Int, _ places: [Int?]) -> AssessmentItem {
    var moved = item
    moved.block = block
    moved.stem = item.stem.compactMap { node($0) }
    let isShuffled = item.kind == .ordering && !keepsRestricted
    let options = isShuffled ? item.shownOrder.map { item.options[$0] } : item.options
    moved.options = options.compactMap { option in
      node(option.node).map {
        AssessmentItem.Option(
          node: $0, isRight: keepsRestricted ? option.isRight : nil, feedback: option.feedback.flatMap { node($0) })
      }
    }
    if isShuffled { moved.shownOrder = Array(moved.options.indices) }
    moved.prompts = item.prompts.compactMap { prompt in
      node(prompt.node).map { AssessmentItem.Prompt(node: $0, choice: keepsRestricted ? prompt.choice : nil) }
    }
    moved.choices = item.choices.compactMap { node($0) }
    moved.answer = item.answer.flatMap { places[$0] }
    moved.feedback = item.feedback.flatMap { places[$0] }
    moved.numeric = keepsRestricted ? item.numeric : nil
    moved.rubric = item.rubric.flatMap { rubric in
      places[rubric.block].map { place in
        AssessmentItem.Rubric(
          block: place, points: rubric.points,
          criteria: rubric.criteria.compactMap { remapped($0) })
      }
    }
    return moved
  }

  /// Takes the marks of right options away: from every task list of every question.
  private func hideMarks(in content: inout Content) {
    for item in content.items {
      let block = content.blocks[item.block].node
      for index in block..<Int(content.document.nodes[block].end) {
        content.document.nodes[index].flags.remove(.checked)
      }
    }
  }

  /// Numbers the footnotes in the order of their first use, and each one's uses.
  private func renumberFootnotes(of document: inout Document) {
    var numbers: [UInt32: UInt32] = [:]
    var uses: [UInt32: UInt32] = [:]
    for index in document.nodes.indices {
      switch document.nodes[index].kind {
      case .footnoteReference:
        let old = document.nodes[index].first
        let number = numbers[old] ?? UInt32(numbers.count + 1)
        numbers[old] = number
        uses[old, default: 0] += 1
        document.nodes[index].first = number
        document.nodes[index].second = uses[old] ?? 1
      case .footnoteDefinition:
        let old = document.nodes[index].first
        let number = numbers[old] ?? UInt32(numbers.count + 1)
        numbers[old] = number
        document.nodes[index].first = number
      default: break
      }
    }
  }
}
