import CascadeMarkup
import CascadeText

extension QuestionReader {
  /// Sees to it that a short question has the list of answers that count.
  mutating func readShort(_ item: inout AssessmentItem, _ content: Content) {
    guard let answer = answer(of: item, content) else { return }
    let block = content.blocks[answer]
    let document = content.document
    let lists = document.childNodes(of: block.node).filter { document.nodes[$0].kind == .list }
    if lists.isEmpty {
      findings.add(.badAnswer, "the answer to a short question is a list of what counts", at: block.idSpan)
    } else if let need = item.need {
      let entries = lists.reduce(0) { sum, list in document.childNodes(of: list).reduce(sum) { count, _ in count + 1 } }
      if need > entries { reportNeed(of: content.blocks[item.block], entries) }
    }
    reportTolerance(of: block)
  }

  private mutating func reportNeed(of question: Block, _ entries: Int) {
    guard let need = question.attribute("need") else { return }
    let found = entries == 1 ? "1 entry" : "\(entries) entries"
    findings.add(.badAttributeValue, "'need' is '\(need.value)', but the answer has \(found)", at: need.span)
  }

  /// Reads the number that a numeric question asks for.
  mutating func readNumber(_ item: inout AssessmentItem, _ content: Content) {
    guard let answer = answer(of: item, content) else { return }
    let block = content.blocks[answer]
    let text = content.text(of: block.node)
    let number = text.drop { $0 == " " }
    guard Directive.ValueRule.isDecimal(String(number)) else {
      let place = content.document.childNodes(of: block.node).first.map { content.document.nodes[$0].span }
      findings.add(
        .badNumber, "the answer to a numeric question is one number, such as 10000 or 0.5",
        at: place ?? block.idSpan)
      return
    }
    item.numeric = AssessmentItem.Numeric(value: String(number), within: block["within"])
  }

  private mutating func answer(of item: AssessmentItem, _ content: Content) -> Int? {
    if item.answer == nil {
      findings.add(
        .missingAnswer, "a question of kind '\(item.kind.rawValue)' needs an 'answer'", at: content.kindSpan(of: item))
    }
    return item.answer
  }

  private mutating func reportTolerance(of block: Block) {
    guard let within = block.attribute("within") else { return }
    findings.add(.unusedAttribute, "'within' means something for numeric questions alone", at: within.span)
  }

  /// Reads the table of a rubric: criteria by points.
  mutating func rubric(_ index: Int, _ content: inout Content) -> AssessmentItem.Rubric? {
    let block = content.blocks[index]
    let document = content.document
    let tables = document.childNodes(of: block.node).filter { document.nodes[$0].kind == .table }
    guard tables.count == 1, let table = tables.first else {
      if !document.isEmpty(block.node) {
        findings.add(.badRubric, "a 'rubric' holds one table", at: block.idSpan)
      }
      return nil
    }
    let rows = document.rows(ofTable: table)
    guard let head = rows.first, head.cells.count > 1, rows.count > 1 else {
      findings.add(
        .badRubric, "the table of a 'rubric' has a row for each criterion and a column for each number of points",
        at: document.nodes[table].span)
      return nil
    }
    guard let points = points(head.cells.dropFirst(), document) else { return nil }
    let criteria = rows.dropFirst().compactMap { row in
      row.cells.first.map { CriterionReader.criterion(row: row.row, cell: $0, in: &content.document) }
    }
    return AssessmentItem.Rubric(block: index, points: points, criteria: criteria)
  }

  /// The points that head the columns of a rubric; `nil`, with a finding, where one is no number.
  private mutating func points(_ cells: ArraySlice<Int>, _ document: Document) -> [Int]? {
    var points: [Int] = []
    for cell in cells {
      let text = document.plainText(of: cell)
      if let number = Directive.ValueRule.wholeNumber(text) {
        points.append(number)
      } else {
        findings.add(
          .badRubric, "the columns of a 'rubric' are headed by points, such as 0, 1 and 2; this is '\(text)'",
          at: document.nodes[cell].span)
      }
    }
    return points.count == cells.count ? points : nil
  }
}
