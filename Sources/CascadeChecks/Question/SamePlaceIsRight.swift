import CascadeCurriculum
import CascadeText

extension Check {
  static let samePlaceIsRight = Check(
    id: "question/same-place-is-right",
    severity: .warning,
    summary: "A module in whose questions the right option nearly always stands in the same place.",
    explanation: """
      Participants who notice that the second option is right each time need not read on. It is reported where one place \
      is right in five questions or more and in at least four of five. Move some of the options.
      """,
    bad: """
      ::: question {#⟦q1⟧ kind=single objectives=O1}

      First?

      - [x] Danger
      - [ ] Records
      - [ ] Proof

      :::

      ::: question {#q2 kind=single objectives=O1}

      Second?

      - [x] Privacy
      - [ ] Hurry
      - [ ] Doubt

      :::

      ::: question {#q3 kind=single objectives=O1}

      Third?

      - [x] Listen
      - [ ] Talk
      - [ ] Type

      :::

      ::: question {#q4 kind=single objectives=O1}

      Fourth?

      - [x] Explain
      - [ ] Decide
      - [ ] Insist

      :::

      ::: question {#q5 kind=single objectives=O1}

      Fifth?

      - [x] Ask
      - [ ] Order
      - [ ] Guess

      :::
      """,
    good: """
      ::: question {#q1 kind=single objectives=O1}

      First?

      - [x] Danger
      - [ ] Records
      - [ ] Proof

      :::

      ::: question {#q2 kind=single objectives=O1}

      Second?

      - [ ] Hurry
      - [ ] Doubt
      - [x] Privacy

      :::
      """,
    judging: .perModule { module, _, report in
      let asked = module.content.items.filter { $0.kind == .single && $0.options.count > 2 }
      guard asked.count >= 5 else { return }
      var places: [Int: [AssessmentItem]] = [:]
      for item in asked {
        if let place = item.options.firstIndex(where: { $0.isRight == true }) {
          places[place, default: []].append(item)
        }
      }
      for (place, items) in places.sorted(by: { $0.key < $1.key }) {
        guard items.count >= 5, items.count * 5 >= asked.count * 4 else { continue }
        report.add(
          "option \(place + 1) is right in \(items.count) of \(counted(asked.count, "question")): "
            + items.map { module.content.name(of: $0) }.quoted(), at: module.content.place(of: items[0]))
      }
    })
}
