import CascadeCurriculum
import CascadeText

extension Check {
  static let repeatsAnswer = Check(
    id: "restricted/repeats-answer",
    severity: .warning,
    summary: "Participants' text that repeats an answer's words.",
    explanation: """
      The words of a model answer or a rubric also stand where participants read them: in the text, in titles and \
      objectives, in the glossary and the framework, on pages, in values and timetables. So the answer is given away. \
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
    judging: .perModuleAndCurriculum(
      { module, _, report in
        for repetition in Repetitions.found(in: module.content) { report.add(repetition, in: module.path) }
      },
      { curriculum, report in
        for page in curriculum.pages {
          for repetition in Repetitions.found(in: page.content) { report.add(repetition, in: page.path) }
        }
        for found in OuterWords(curriculum).repetitions() {
          report.add(found.repetition, in: found.path, answerIn: found.answerPath)
        }
      }))
}

extension Report {
  fileprivate mutating func add(
    _ repetition: Repetitions.Repetition, in path: String, answerIn answerPath: String? = nil
  ) {
    let block = repetition.block
    let note = Diagnostic.Note("the answer is here", at: block.idSpan, in: answerPath ?? path)
    let message = "these \(repetition.words) words also stand in the \(block.kindName) '\(block.id)'"
    add(message, at: repetition.span, in: path, notes: [note])
  }
}
