import CascadeCurriculum
import CascadeText

extension Check {
  static let repeatsAnswer = Check(
    id: "restricted/repeats-answer",
    severity: .warning,
    summary: "Participants' text that repeats an answer's words.",
    explanation: """
      The words of a model answer or a rubric also stand where participants read them, so the answer is given away. \
      Twelve words in a row make a finding, or eight that are a whole paragraph, list item or cell of the answer. The \
      task that an answer belongs to, and questions with their options, are not compared: an answer may quote them. Nor \
      are facilitator notes and feedback, which may say again what everybody reads. Take the words out, or say them \
      differently.
      """,
    bad: """
      ## Hints

      Remember that ⟦the officer takes her and the child into a private room at once⟧, then waits.

      Before all else, ⟦ask her what she needs first, and wait⟧ beside her.

      ::: scenario {#desk minutes=30 method=role-play objectives=O1}

      Shirin comes in with a small child. What do you do?

      ::: answer

      - The officer takes her and the child into a private room at once, and calls a colleague.
      - Ask her what she needs first, and wait.

      :::

      :::
      """,
    good: """
      ## Hints

      Remember what she may need first.

      ::: scenario {#desk minutes=30 method=role-play objectives=O1}

      Shirin comes in with a small child. What do you do?

      ::: answer

      - The officer takes her and the child into a private room at once, and calls a colleague.
      - Ask her what she needs first, and wait.

      :::

      :::
      """,
    judging: .perModule { module, _, report in
      for repetition in Repetitions.found(in: module.content) {
        report.add(
          "these \(repetition.words) words also stand in the \(repetition.block.kindName) '\(repetition.block.id)'",
          at: repetition.span,
          notes: [Diagnostic.Note("the answer is here", at: repetition.block.idSpan, in: module.path)])
      }
    })
}
