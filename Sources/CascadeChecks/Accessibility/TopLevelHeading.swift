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
      let headings = file.content.headings
      for (place, heading) in headings.enumerated() where heading.level == 1 {
        // Where sections of level 2 follow, it stands for a title or a part, and only its author knows which.
        let holdsSections = place + 1 < headings.count && headings[place + 1].level == 2
        report.add(
          "the page's title is its only heading of level 1", at: file.content.document.nodes[heading.node].span,
          fixes: holdsSections ? [] : file.content.document.fix(heading, to: 2))
      }
    })
}
