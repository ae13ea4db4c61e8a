import CascadeCurriculum
import CascadeText

extension Check {
  static let longestIsRight = Check(
    id: "question/longest-is-right",
    severity: .warning,
    summary: "A module in whose questions the right option is nearly always the longest.",
    explanation: """
      Writers take care with the right answer and make it long; participants find that out before they have read the \
      question. It is reported where the right option is clearly the longest in four questions or more and in at least \
      four of five. Shorten right options, or give wrong ones as much detail.
      """,
    bad: """
      ::: question {#⟦q1⟧ kind=single objectives=O1}

      First?

      - [ ] Nobody
      - [x] See to danger and injury before anything else

      :::

      ::: question {#q2 kind=single objectives=O1}

      Second?

      - [ ] Write
      - [x] Find a private place, away from the waiting room

      :::

      ::: question {#q3 kind=single objectives=O1}

      Third?

      - [x] Let the person speak and do not interrupt
      - [ ] Ask why

      :::

      ::: question {#q4 kind=single objectives=O1}

      Fourth?

      - [ ] Decide
      - [x] Say in plain words what can be done

      :::
      """,
    good: """
      ::: question {#q1 kind=single objectives=O1}

      First?

      - [ ] Ask who is to blame for what has happened tonight
      - [x] See to danger and injury

      :::
      """,
    judging: .perModule { module, _, report in
      let asked = module.content.items.filter { $0.kind == .single && $0.options.count > 1 }
      let telling = asked.filter { module.content.isLongestRight(in: $0) }
      guard let first = telling.first, telling.count >= 4, telling.count * 5 >= asked.count * 4 else { return }
      report.add(
        "the right option is the longest in \(telling.count) of \(counted(asked.count, "question")): "
          + telling.map { module.content.name(of: $0) }.quoted(), at: module.content.place(of: first))
    })
}

extension Content {
  /// Whether the one right option is at least a tenth longer than every other, in letters.
  fileprivate func isLongestRight(in item: AssessmentItem) -> Bool {
    var right = 0
    var wrong = 0
    for option in item.options {
      guard let words = words(of: option) else { return false }
      let letters = words.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
      if option.isRight == true { right = letters } else { wrong = max(wrong, letters) }
    }
    return right * 10 >= wrong * 11
  }
}
