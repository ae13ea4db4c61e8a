import CascadeText

extension Check {
  static let badMatchingTable = Check(
    id: "question/bad-table",
    severity: .error,
    summary: "A matching question without a table of two columns that pair something.",
    explanation: """
      A matching question holds one table of two columns, with a row for each pair. Equal cells on the right are \
      one choice, and there are two different ones at least; an empty cell on the left makes a choice that belongs \
      to nothing.
      """,
    bad: """
      ::: question {#q1 kind=⟦matching⟧ objectives=O1}

      Match the word with what it means.

      :::
      """,
    good: """
      ::: question {#q1 kind=matching objectives=O1}

      Match the word with what it means.

      | Word | Means |
      | --- | --- |
      | look | see the need |
      | listen | let the person speak |
      | link | bring help |

      :::
      """,
    judging: .reported(by: .read))

  static let badRubric = Check(
    id: "question/bad-rubric",
    severity: .error,
    summary: "A rubric that is no table of criteria by points.",
    explanation: """
      A `rubric` holds one table: a row for each criterion, and after the first column one for each number of \
      points, headed by that number.
      """,
    bad: """
      ::: question {#q1 kind=essay objectives=O1 points=2}

      Plan a forum.

      ::: rubric

      | Criterion | 0 | ⟦good⟧ |
      | --- | --- | --- |
      | Purpose | none | clear |

      :::

      :::
      """,
    good: """
      ::: question {#q1 kind=essay objectives=O1 points=2}

      Plan a forum.

      ::: rubric

      | Criterion | 0 | 2 |
      | --- | --- | --- |
      | Purpose | none | clear |

      :::

      :::
      """,
    judging: .reported(by: .read))

  static let missingAnswer = Check(
    id: "question/missing-answer",
    severity: .error,
    summary: "A short or numeric question without its answer.",
    explanation: """
      Nobody could mark it. Write an `answer` container into the question: a list of what counts, or one number.
      """,
    bad: """
      ::: question {#q1 kind=⟦numeric⟧ objectives=O1}

      How many steps are there?

      :::
      """,
    good: """
      ::: question {#q1 kind=numeric objectives=O1}

      How many steps are there?

      ::: answer

      6

      :::

      :::
      """,
    judging: .reported(by: .read))

  static let badAnswer = Check(
    id: "question/bad-answer",
    severity: .error,
    summary: "The answer of a short question that is no list.",
    explanation: """
      The `answer` of a short question is a list: what a marker accepts, or the spellings that count.
      """,
    bad: """
      ::: question {#q1 kind=short objectives=O1}

      Who chooses?

      ::: answer {#⟦a1⟧}

      The survivor.

      :::

      :::
      """,
    good: """
      ::: question {#q1 kind=short objectives=O1}

      Who chooses?

      ::: answer {#a1}

      - The survivor.

      :::

      :::
      """,
    judging: .reported(by: .read))

  static let badNumber = Check(
    id: "question/bad-number",
    severity: .error,
    summary: "The answer of a numeric question that is no number.",
    explanation: """
      The `answer` of a numeric question is one number in Western digits, such as `6` or `0.5`; how far off an \
      answer may be is said by `within=`.
      """,
    bad: """
      ::: question {#q1 kind=numeric objectives=O1}

      How many steps are there?

      ::: answer

      ⟦six⟧

      :::

      :::
      """,
    good: """
      ::: question {#q1 kind=numeric objectives=O1}

      How many steps are there?

      ::: answer

      6

      :::

      :::
      """,
    judging: .reported(by: .read))

  static let misplacedPart = Check(
    id: "question/misplaced-part",
    severity: .error,
    summary: "A part of a question in the wrong place, twice, or in a question of another kind.",
    explanation: """
      A question has one `answer`, one `feedback` and one `rubric` at most, each directly inside it; a rubric \
      belongs to essays, options with `[ ]` to the kinds that are chosen from; the feedback of an option is one \
      quote indented under it. Elsewhere participants might see it.
      """,
    bad: """
      ::: question {#q1 kind=truefalse objectives=O1}

      The survivor chooses.

      - [x] True
      - [ ] False

      ::: feedback

      Always.

      :::

      ::: feedback {#⟦again⟧}

      Never the officer.

      :::

      :::
      """,
    good: """
      ::: question {#q1 kind=truefalse objectives=O1}

      The survivor chooses.

      - [x] True
      - [ ] False

      ::: feedback

      Always. Never the officer.

      :::

      :::
      """,
    judging: .reported(by: .read))

  static let unusedAttribute = Check(
    id: "question/unused-attribute",
    severity: .warning,
    summary: "An attribute that means nothing for this kind of question.",
    explanation: """
      `mark` and `need` are for short questions, `within` for numeric ones. Take it out, or change the kind.
      """,
    bad: """
      ::: question {#q1 kind=truefalse objectives=O1 need=⟦2⟧}

      The survivor chooses.

      - [x] True
      - [ ] False

      :::
      """,
    good: """
      ::: question {#q1 kind=truefalse objectives=O1}

      The survivor chooses.

      - [x] True
      - [ ] False

      :::
      """,
    judging: .reported(by: .read))
}
