import CascadeCurriculum
import CascadeText

extension Check {
  static let noFeedback = Check(
    id: "question/no-feedback",
    severity: .warning,
    summary: "A question that tells nobody why an answer is right or wrong.",
    explanation: """
      A question is a chance to learn; a mark alone does not teach. Say why, in a `feedback` container, or under each \
      option in an indented quote. Numeric, short and essay questions have an answer or a rubric that does it.
      """,
    bad: """
      ::: question {#⟦q1⟧ kind=truefalse objectives=O1}

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

      ::: feedback

      It comes later, and only once.

      :::

      :::
      """,
    judging: .perModule { module, _, report in
      for item in module.content.items where item.kind.isClosed && !item.isRedLine && item.explainsNothing {
        report.add("question '\(module.content.name(of: item))' has no feedback", at: module.content.place(of: item))
      }
    })
}

extension AssessmentItem {
  /// Whether neither the question nor any option has feedback.
  var explainsNothing: Bool { feedback == nil && !options.contains { $0.feedback != nil } }
}

extension AssessmentItem.Kind {
  /// Whether participants choose, match or order, and write nothing.
  var isClosed: Bool { hasOptions || self == .matching || self == .ordering }
}
