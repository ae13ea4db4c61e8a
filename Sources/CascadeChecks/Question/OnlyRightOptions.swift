import CascadeCurriculum
import CascadeText

extension Check {
  static let onlyRightOptions = Check(
    id: "question/only-right-options",
    severity: .warning,
    summary: "A question all of whose options are right.",
    explanation: """
      Who ticks everything passes, and nothing is measured. Mark with `[ ]` what is not right, or add a wrong option that \
      a beginner would choose.
      """,
    bad: """
      ::: question {#⟦q1⟧ kind=multiple objectives=O1}

      What belongs to a first response?

      - [x] Privacy
      - [x] Listening

      :::
      """,
    good: """
      ::: question {#q1 kind=multiple objectives=O1}

      What belongs to a first response?

      - [x] Privacy
      - [x] Listening
      - [ ] The account in every detail

      :::
      """,
    judging: .perModule { module, _, report in
      for item in module.content.items where item.kind == .multiple && item.options.count > 1 {
        guard item.options.allSatisfy({ $0.isRight == true }) else { continue }
        report.add(
          "every option of question '\(module.content.name(of: item))' is marked as right",
          at: module.content.place(of: item))
      }
    })
}
