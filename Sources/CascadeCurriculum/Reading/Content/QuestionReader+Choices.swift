import CascadeMarkup
import CascadeText

extension QuestionReader {
  /// Reads the options of a single, multiple or true-or-false question.
  mutating func readOptions(_ lists: [Int], into item: inout AssessmentItem, _ content: Content) {
    let document = content.document
    let kindSpan = content.kindSpan(of: item)
    guard !lists.isEmpty else {
      findings.add(
        .noOptions, "the question has no options: a list whose items begin with '[ ]' or '[x]'", at: kindSpan)
      return
    }
    for list in lists {
      for option in document.childNodes(of: list) { item.options.append(self.option(option, document)) }
    }
    let right = item.options.filter { $0.isRight == true }
    if right.isEmpty {
      findings.add(.noRightAnswer, "no option is marked as right with '[x]'", at: kindSpan)
    } else if right.count > 1, item.kind != .multiple {
      findings.add(
        .severalRightAnswers,
        "a question of kind '\(item.kind.rawValue)' has one right option, this has \(right.count)",
        at: kindSpan)
    }
  }

  private mutating func option(_ node: Int, _ document: Document) -> AssessmentItem.Option {
    let flags = document.nodes[node].flags
    if !flags.contains(.task) {
      findings.add(.unmarkedOption, "an option begins with '[ ]' or '[x]'", at: document.nodes[node].span)
    }
    var feedback: Int?
    for (place, child) in document.childNodes(of: node).enumerated() {
      let kind = document.nodes[child].kind
      guard kind == .blockQuote || kind == .alert else {
        if place > 0 { reportSecondBlock(child, document) }
        continue
      }
      if kind == .alert || feedback != nil {
        findings.add(
          .misplacedPart, "an option has one quote as its feedback", at: document.nodes[child].span)
      }
      feedback = feedback ?? child
    }
    return AssessmentItem.Option(node: node, isRight: flags.contains(.checked), feedback: feedback)
  }

  /// What follows an option's own words and is no quote would be shown to participants.
  private mutating func reportSecondBlock(_ node: Int, _ document: Document) {
    findings.add(
      .misplacedPart,
      "an option is one paragraph; feedback under it begins with '>', and anything else is shown to participants",
      at: document.nodes[node].span)
  }

  /// Reads the steps of an ordering question, which stand in the right order.
  mutating func readSteps(_ lists: [Int], into item: inout AssessmentItem, _ content: Content) {
    let document = content.document
    let block = content.blocks[item.block]
    guard let list = lists.first, document.childNodes(of: list).count > 1 else {
      findings.add(
        .noOptions, "an ordering question has a numbered list of two steps or more, in the right order",
        at: content.kindSpan(of: item))
      return
    }
    if lists.count > 1 {
      findings.add(.misplacedPart, "an ordering question has one numbered list", at: document.nodes[lists[1]].span)
    }
    let steps = document.childNodes(of: list)
    item.options = steps.map { AssessmentItem.Option(node: $0, isRight: nil, feedback: nil) }
    item.shownOrder = ShownOrder.of(document.classes(of: steps), module: owner, question: block.id.text)
  }

  /// Reads the pairs of a matching question.
  mutating func readPairs(_ tables: [Int], into item: inout AssessmentItem, _ content: Content) {
    let document = content.document
    guard let table = tables.first else {
      findings.add(
        .badTable, "a matching question has a table of two columns, with a row for each pair",
        at: content.kindSpan(of: item))
      return
    }
    if tables.count > 1 {
      findings.add(.misplacedPart, "a matching question has one table", at: document.nodes[tables[1]].span)
    }
    let rows = document.rows(ofTable: table)
    if let head = rows.first, head.cells.count != 2 {
      findings.add(
        .badTable, "the table of a matching question has two columns, this has \(head.cells.count)",
        at: document.nodes[head.row].span)
      return
    }
    var pairs: [(left: Int, right: Int)] = []
    for row in rows.dropFirst() where row.cells.count == 2 {
      if document.isEmpty(row.cells[1]) {
        findings.add(
          .badTable, "nothing stands on the right of this row, so there is no pair", at: document.nodes[row.row].span)
      } else {
        pairs.append((row.cells[0], row.cells[1]))
      }
    }
    order(pairs, into: &item, content)
  }

  /// Puts the distinct right sides into the shown order.
  private mutating func order(_ pairs: [(left: Int, right: Int)], into item: inout AssessmentItem, _ content: Content) {
    let document = content.document
    let classes = document.classes(of: pairs.map(\.right))
    let distinct = classes.indices.filter { classes[$0] == $0 }
    if distinct.count < 2 {
      findings.add(
        .badTable, "a matching question has two different choices or more on the right",
        at: content.kindSpan(of: item))
    }
    let id = content.blocks[item.block].id.text
    let shown = ShownOrder.of(Array(distinct.indices), module: owner, question: id)
    item.choices = shown.map { pairs[distinct[$0]].right }
    var places: [Int: Int] = [:]
    for (place, choice) in shown.enumerated() { places[distinct[choice]] = place }
    item.prompts = zip(pairs, classes).compactMap { pair, choice in
      document.isEmpty(pair.left) ? nil : AssessmentItem.Prompt(node: pair.left, choice: places[choice])
    }
    if item.prompts.isEmpty, !pairs.isEmpty {
      findings.add(.badTable, "nothing stands on the left of any row", at: content.kindSpan(of: item))
    }
  }
}

extension Content {
  /// Where the kind of a question is written.
  func kindSpan(of item: AssessmentItem) -> SourceSpan {
    blocks[item.block].attribute("kind")?.span ?? blocks[item.block].idSpan
  }
}
