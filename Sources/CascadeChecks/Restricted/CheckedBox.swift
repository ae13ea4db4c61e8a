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
      var marked: [Int] = []
      for (index, node) in content.document.nodes.enumerated()
      where node.kind == .item && node.flags.contains(.checked) {
        marked.append(index)
      }
      guard !marked.isEmpty else { return }
      let options = Set(content.items.flatMap(\.options).map(\.node))
      let hidden = RestrictedNodes(of: content)
      for node in marked where !options.contains(node) && !hidden.contains(node) {
        report.add("participants see this box checked", at: content.document.nodes[node].span)
      }
    })
}
