import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let checkedBox = Check(
    id: "restricted/checked-box",
    severity: .warning,
    summary: "A checked box in a participant's text, outside a question.",
    explanation: """
      In a question, `[x]` marks the right option and is kept from participants. Anywhere else it is printed as a checked \
      box, and participants see it. Put the list into a `question` container, or write `[ ]`.
      """,
    bad: """
      ## Check yourself

      - [ ] The officer chooses.
      ⟦- [x] The survivor chooses.⟧
      - [x] She may change her mind.
      """,
    good: """
      ## Check yourself

      ::: question {#q1 kind=single objectives=O1}

      Who chooses?

      - [ ] The officer chooses.
      - [x] The survivor chooses.

      :::
      """,
    judging: .perText { file, _, report in
      let content = file.content
      let nodes = content.document.nodes
      // Each checked box with the list that it is in, at whatever depth.
      var marked: [(item: Int, list: Int)] = []
      var list = 0
      for (index, node) in nodes.enumerated() {
        if node.kind == .list, index >= Int(nodes[list].end) || list == 0 { list = index }
        if node.kind == .item, node.flags.contains(.checked) { marked.append((index, list)) }
      }
      guard !marked.isEmpty else { return }
      let options = Set(content.items.flatMap(\.options).map(\.node))
      let shown = marked.filter { !options.contains($0.item) && !file.restricted.contains($0.item) }
      for (first, others) in shown.grouped() {
        let message = others == 0 ? "this box" : "this box and \(counted(others, "other")) of its list"
        report.add("participants see \(message) checked", at: nodes[first].span)
      }
    })
}

extension [(item: Int, list: Int)] {
  /// The first item of each list, with the number of those that follow it there; those of one list stand together.
  fileprivate func grouped() -> [(first: Int, others: Int)] {
    var groups: [(first: Int, others: Int)] = []
    for (place, box) in enumerated() {
      if place > 0, self[place - 1].list == box.list {
        groups[groups.count - 1].others += 1
      } else {
        groups.append((box.item, 0))
      }
    }
    return groups
  }
}
