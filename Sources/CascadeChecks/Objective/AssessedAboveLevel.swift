import CascadeCurriculum
import CascadeText

extension Check {
  static let assessedAboveLevel = Check(
    id: "objective/assessed-above-level",
    severity: .note,
    summary: "An objective to remember that only essays measure.",
    explanation: """
      An essay asks participants to explain, weigh and put in order; who only has to remember may fail by their writing. \
      Measure what is to be remembered by a question with options or a short answer, or raise the level of the objective.
      """,
    bad: """
      ---
      id: sample
      title: Detention
      minutes: 45
      tiers: [trainer]
      objectives:
        - {id: O1, can: list the safeguards of detention, level: ⟦remember⟧, competencies: [C1.1]}
      ---

      ::: question {#q1 kind=essay objectives=O1 points=2}

      Write down the safeguards.

      ::: rubric

      | Criterion | 0 | 2 |
      | --- | --- | --- |
      | names four | no | yes |

      :::

      :::
      """,
    good: """
      ---
      id: sample
      title: Detention
      minutes: 45
      tiers: [trainer]
      objectives:
        - {id: O1, can: list the safeguards of detention, level: remember, competencies: [C1.1]}
      ---

      ::: question {#q1 kind=short objectives=O1 need=4}

      Write down four safeguards.

      ::: answer

      - told the reasons
      - a lawyer
      - a doctor
      - brought before a judge

      :::

      :::
      """,
    judging: .perModule { module, _, report in
      for (place, items) in ObjectiveUse.measured(in: module).enumerated() where !items.isEmpty {
        let objective = module.objectives[place]
        let lowest = items.map { module.content.items[$0].lowestLevel }.min() ?? .remember
        guard lowest > objective.level else { continue }
        report.add(
          "only essays measure objective '\(objective.id)', which asks to '\(objective.level.rawValue)'",
          at: objective.levelSpan)
      }
    })
}
