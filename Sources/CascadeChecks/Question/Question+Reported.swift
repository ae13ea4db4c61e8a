import CascadeText

extension Check {
  static let unknownQuestionKind = Check(
    id: "question/unknown-kind",
    severity: .error,
    summary: "A question of a kind that does not exist.",
    explanation: """
      Kinds of question are `single`, `multiple`, `truefalse`, `matching`, `ordering`, `short`, `numeric` and \
      `essay`.
      """,
    bad: """
      ::: question {#q1 kind=⟦singel⟧ objectives=O1}

      Who chooses?

      - [x] The survivor
      - [ ] The officer

      :::
      """,
    good: """
      ::: question {#q1 kind=single objectives=O1}

      Who chooses?

      - [x] The survivor
      - [ ] The officer

      :::
      """,
    judging: .reported(by: .read))

  static let noOptions = Check(
    id: "question/no-options",
    severity: .error,
    summary: "A question without the options or steps that its kind needs.",
    explanation: """
      Questions of kind `single`, `multiple` and `truefalse` hold a list whose items begin with `[ ]` or `[x]`; \
      those of kind `ordering` a numbered list in the right order.
      """,
    bad: """
      ::: question {#q1 kind=⟦single⟧ objectives=O1}

      Who chooses?

      :::
      """,
    good: """
      ::: question {#q1 kind=single objectives=O1}

      Who chooses?

      - [x] The survivor
      - [ ] The officer

      :::
      """,
    judging: .reported(by: .read))

  static let unmarkedOption = Check(
    id: "question/unmarked-option",
    severity: .error,
    summary: "An option without its mark.",
    explanation: """
      Every option begins with `[ ]`, or with `[x]` where it is right. Without a mark nobody can tell which it is.
      """,
    bad: """
      ::: question {#q1 kind=single objectives=O1}

      Who chooses?

      - [x] The survivor
      - [ ] The officer
      ⟦- The elders⟧

      :::
      """,
    good: """
      ::: question {#q1 kind=single objectives=O1}

      Who chooses?

      - [x] The survivor
      - [ ] The officer
      - [ ] The elders

      :::
      """,
    judging: .reported(by: .read))

  static let noRightAnswer = Check(
    id: "question/no-right-answer",
    severity: .error,
    summary: "A question in which no option is right.",
    explanation: """
      Nobody could pass it. Mark the right option with `[x]`.
      """,
    bad: """
      ::: question {#q1 kind=⟦single⟧ objectives=O1}

      Who chooses?

      - [ ] The survivor
      - [ ] The officer

      :::
      """,
    good: """
      ::: question {#q1 kind=single objectives=O1}

      Who chooses?

      - [x] The survivor
      - [ ] The officer

      :::
      """,
    judging: .reported(by: .read))

  static let severalRightAnswers = Check(
    id: "question/several-right-answers",
    severity: .error,
    summary: "A question for one right option that has several.",
    explanation: """
      Participants can choose one, and would be marked wrong for another that is right too. Take the mark from \
      one, or make the question `multiple`.
      """,
    bad: """
      ::: question {#q1 kind=⟦single⟧ objectives=O1}

      What comes first?

      - [x] Danger
      - [x] Injury
      - [ ] The record

      :::
      """,
    good: """
      ::: question {#q1 kind=multiple objectives=O1}

      What comes first?

      - [x] Danger
      - [x] Injury
      - [ ] The record

      :::
      """,
    judging: .reported(by: .read))
}
