import CascadeCurriculum
import CascadeText

extension Check {
  static let numberOfOptions = Check(
    id: "question/number-of-options",
    severity: .warning,
    summary: "A question with one option only, or with more than six.",
    explanation: """
      One option is no choice, and nobody weighs seven: participants then guess, or read the first ones only. Three or \
      four good options measure best. Take out those that nobody would choose.
      """,
    bad: """
      ::: question {#⟦q1⟧ kind=multiple objectives=O1}

      Which letters are vowels?

      - [x] a
      - [ ] b
      - [ ] c
      - [ ] d
      - [x] e
      - [ ] f
      - [ ] g

      :::
      """,
    good: """
      ::: question {#q1 kind=multiple objectives=O1}

      Which letters are vowels?

      - [x] a
      - [ ] b
      - [ ] d
      - [x] e

      :::
      """,
    judging: .perModule { module, _, report in
      for item in module.content.items where item.kind.hasOptions && !item.options.isEmpty {
        guard item.options.count < 2 || item.options.count > 6 else { continue }
        report.add(
          "question '\(module.content.name(of: item))' has \(counted(item.options.count, "option"))",
          at: module.content.place(of: item))
      }
    })
}
