import CascadeCurriculum
import CascadeMarkup
import CascadeText
import CascadeXML

extension BodyXML {
  /// Has the steps of an ordering question written in the order shown.
  mutating func openOrdering(of item: AssessmentItem) {
    writer.open("ordering")
    tasks.append(.close(1))
    let order = item.shownOrder.isEmpty ? Array(item.options.indices) : item.shownOrder
    for step in order.reversed() {
      tasks.append(.entry(item.options[step].node, place: source.delivery.showsRestricted ? step + 1 : 0))
    }
  }

  /// Writes one step of an ordering question.
  mutating func writeEntry(_ node: Int, _ place: Int) {
    writer.open("entry")
    if place > 0 { writer.attribute("place", place) }
    children(of: node, closing: 1)
  }

  /// Has the two sides of a matching question written, and the right pairs where readers may know them.
  mutating func openMatching(of item: AssessmentItem, table: Int) {
    writer.open("matching")
    let head = content.document.children(of: table).first { content.document.nodes[$0].flags.contains(.head) }
    let captions = head.map { Array(content.document.children(of: $0)) } ?? []
    var steps: [Task] = [.open("side")]
    if let caption = captions.first { steps.append(.inline("caption", caption)) }
    steps += item.prompts.enumerated().map { .choice($1.node, key: $0, isLetter: false) }
    steps += [.close(1), .open("side")]
    if captions.count > 1 { steps.append(.inline("caption", captions[1])) }
    steps += item.choices.enumerated().map { .choice($1, key: $0, isLetter: true) }
    steps.append(.close(1))
    if source.delivery.showsRestricted, let place = meaning.item[item.block] { steps.append(.pairs(item: place)) }
    steps.append(.close(1))
    tasks.append(contentsOf: steps.reversed())
  }

  /// Writes one entry of a side.
  mutating func writeChoice(_ cell: Int, _ key: Int, _ isLetter: Bool) {
    writer.open("choice", .text)
    writer.attribute("key", Self.key(key, isLetter: isLetter))
    markTranslation(of: cell)
    children(of: cell, closing: 1)
  }

  /// Writes the right pairs.
  mutating func writePairs(of item: AssessmentItem) {
    for (place, prompt) in item.prompts.enumerated() {
      guard let choice = prompt.choice else { continue }
      writer.open("pair")
      writer.attribute("left", Self.key(place, isLetter: false))
      writer.attribute("right", Self.key(choice, isLetter: true))
      writer.attribute("restricted", word: "yes")
      writer.close()
    }
  }

  /// `1`, `2` … on the left; `a` to `z`, then `a2` … on the right.
  private static func key(_ place: Int, isLetter: Bool) -> String {
    isLetter ? AssessmentItem.letter(at: place) : String(place + 1)
  }

  /// Has the rows of a rubric written as criteria, with the points of each grade.
  mutating func openRubric(of item: AssessmentItem, table: Int) {
    let points = item.rubric?.points ?? []
    let rows = content.document.children(of: table).filter { !content.document.nodes[$0].flags.contains(.head) }
    tasks.append(contentsOf: rows.reversed().map { .criterion($0, points: points) })
  }

  /// Has the head of a checklist's table written as ratings, and its rows as criteria.
  mutating func openChecklistTable(_ table: Int) {
    var steps: [Task] = []
    for row in content.document.children(of: table) {
      if content.document.nodes[row].flags.contains(.head) {
        steps.append(.open("ratings"))
        steps += content.document.children(of: row).dropFirst().map { .inline("rating", $0) }
        steps.append(.close(1))
      } else {
        steps.append(.criterion(row, points: []))
      }
    }
    tasks.append(contentsOf: steps.reversed())
  }

  /// Has the items of a checklist's list written as criteria.
  mutating func openChecklistList(_ list: Int) {
    let items = Array(content.document.children(of: list))
    tasks.append(contentsOf: items.reversed().map { .criterion($0, points: []) })
  }

  /// Writes a criterion: a row of a table, or an item of a list, in which more text may follow the first paragraph.
  mutating func writeCriterion(_ node: Int, _ points: [Int]) {
    let nodes = content.document.nodes
    let parts = Array(content.document.children(of: node))
    writer.open("criterion")
    writer.mark("must", nodes[node].flags.contains(.required))
    tasks.append(.close(1))
    if nodes[node].kind == .item {
      let first = parts.first.flatMap { nodes[$0].kind == .paragraph ? $0 : nil }
      tasks.append(.walk(first.map(end) ?? node + 1, end(of: node)))
      if let first { tasks.append(.inline("statement", first)) } else { writeEmpty("statement") }
      return
    }
    let grades = Array(parts.dropFirst())
    if !points.isEmpty || grades.contains(where: { end(of: $0) > $0 + 1 }) {
      for (place, cell) in grades.enumerated().reversed() {
        tasks.append(.grade(cell, points: points.indices.contains(place) ? points[place] : nil))
      }
    }
    if let first = parts.first { tasks.append(.inline("statement", first)) } else { writeEmpty("statement") }
  }

  /// Writes what a criterion looks like at one rating or number of points.
  mutating func writeGrade(_ cell: Int, _ points: Int?) {
    writer.open("grade", .text)
    writer.attribute("points", optional: points)
    markTranslation(of: cell)
    children(of: cell, closing: 1)
  }
}
