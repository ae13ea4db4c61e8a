import CascadeCurriculum
import CascadeText

extension Check {
  static let questionWithoutObjective = Check(
    id: "question/no-objective",
    severity: .warning,
    summary: "A question that measures no objective.",
    explanation: """
      Tests are balanced, and results are read, by objective; what measures none is counted nowhere. Name in `objectives` \
      what the question measures.
      """,
    bad: """
      ::: question {#⟦q1⟧ kind=truefalse}

      The account in detail belongs to the first response.

      - [ ] True
      - [x] False

      :::
      """,
    good: """
      ::: question {#q1 kind=truefalse objectives=O1}

      The account in detail belongs to the first response.

      - [ ] True
      - [x] False

      :::
      """,
    judging: .perModule { module, _, report in
      for item in module.content.items where item.objectives.isEmpty {
        report.add(
          "question '\(module.content.name(of: item))' measures no objective", at: module.content.place(of: item))
      }
    })
}
