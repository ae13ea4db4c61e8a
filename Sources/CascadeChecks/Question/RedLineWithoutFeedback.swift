import CascadeCurriculum
import CascadeText

extension Check {
  static let redLineWithoutFeedback = Check(
    id: "question/red-line-without-feedback",
    severity: .warning,
    summary: "A red-line question that leaves a wrong answer without a word.",
    explanation: """
      Who fails a red line fails the test, and the rule is taught again. Say what the rule is, either in a `feedback` \
      container, or under every wrong option.
      """,
    bad: """
      ::: question {#⟦q1⟧ kind=single objectives=O1 red-line=yes}

      The husband promises to behave. What do you do?

      - [ ] Send them home together.
      - [ ] Ask the elders to settle it.
        > No such case is mediated.
      - [x] Ask her what she wants, alone.

      :::
      """,
    good: """
      ::: question {#q1 kind=single objectives=O1 red-line=yes}

      The husband promises to behave. What do you do?

      - [ ] Send them home together.
        > She cannot speak freely, and the danger may rise.
      - [ ] Ask the elders to settle it.
        > No such case is mediated.
      - [x] Ask her what she wants, alone.

      :::
      """,
    judging: .perModule { module, _, report in
      for item in module.content.items where item.isRedLine && item.feedback == nil {
        let wrong = item.options.filter { $0.isRight == false }
        let explains = !wrong.isEmpty && wrong.allSatisfy { $0.feedback != nil }
        guard !explains else { continue }
        report.add(
          "red-line question '\(module.content.name(of: item))' has no feedback on wrong answers",
          at: module.content.place(of: item))
      }
    })
}
