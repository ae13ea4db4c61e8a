import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let topLevelHeading = Check(
    id: "accessibility/top-level-heading",
    severity: .warning,
    summary: "A heading of level 1 in the text.",
    explanation: """
      A page has one heading of level 1: its title, which the front matter gives. Sections begin with `##`.
      """,
    bad: """
      ⟦# At the desk⟧

      Listen.
      """,
    good: """
      ## At the desk

      Listen.
      """,
    judging: .perText { file, _, report in
      for heading in file.content.headings where heading.level == 1 {
        report.add(
          "the page's title is its only heading of level 1", at: file.content.document.nodes[heading.node].span)
      }
    })
}
