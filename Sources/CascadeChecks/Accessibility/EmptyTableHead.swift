import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let emptyTableHead = Check(
    id: "accessibility/empty-table-head",
    severity: .warning,
    summary: "A column of a table without a head.",
    explanation: """
      People who listen hear the head before each cell. Give every column a word; only a first column of names may do \
      without.
      """,
    bad: """
      | Who |⟦⟧  |
      | --- | --- |
      | Officer | at once |
      """,
    good: """
      | Who | When |
      | --- | --- |
      | Officer | at once |
      """,
    judging: .perText { file, _, report in
      let document = file.content.document
      for (index, node) in document.nodes.enumerated() where node.kind == .tableRow && node.flags.contains(.head) {
        for (place, cell) in document.children(of: index).enumerated() where place > 0 {
          guard Int(document.nodes[cell].end) == cell + 1 else { continue }
          report.add("this column has no head", at: document.nodes[cell].span)
        }
      }
    })
}
