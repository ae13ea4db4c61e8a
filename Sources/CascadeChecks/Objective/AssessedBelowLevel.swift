import CascadeCurriculum
import CascadeText

extension Check {
  static let assessedBelowLevel = Check(
    id: "objective/assessed-below-level",
    severity: .warning,
    summary: "An objective that asks for more than the questions that measure it can show.",
    explanation: """
      Who picks one of four options shows that they recognise and can apply or analyse, hardly that they judge for \
      themselves or make something. For an objective to evaluate or to create, ask for a few sentences (`short`, \
      `essay`), or let participants show it in the session: an activity that names the objective and holds an `outcome`, \
      a `checklist` or a model `answer` counts too.

      True-or-false questions are taken to reach `apply`, the other kinds with options `analyse`, short answers that a \
      person marks `evaluate`, essays every level.
      """,
    bad: """
      ---
      id: sample
      title: Behaviour change
      minutes: 45
      tiers: [trainer]
      objectives:
        - {id: O1, can: design a message for bus drivers, level: ⟦create⟧, competencies: [C1.1]}
      ---

      ::: question {#q1 kind=truefalse objectives=O1}

      A poster alone seldom changes what people do.

      - [x] True
      - [ ] False

      :::
      """,
    good: """
      ---
      id: sample
      title: Behaviour change
      minutes: 45
      tiers: [trainer]
      objectives:
        - {id: O1, can: design a message for bus drivers, level: create, competencies: [C1.1]}
      ---

      ::: question {#q1 kind=essay objectives=O1 points=2}

      Write a message of three sentences for bus drivers.

      ::: rubric

      | Criterion | 0 | 2 |
      | --- | --- | --- |
      | names what to do | no | yes |

      :::

      :::
      """,
    judging: .perModule { module, _, report in
      for (place, items) in ObjectiveUse.measured(in: module).enumerated() where !items.isEmpty {
        let objective = module.objectives[place]
        let highest = items.map { module.content.items[$0].highestLevel }.max() ?? .create
        guard highest < objective.level, !module.isShownInSession(objective) else { continue }
        report.add(
          """
          the questions on objective '\(objective.id)' can show the level '\(highest.rawValue)' at most, not \
          '\(objective.level.rawValue)'
          """, at: objective.levelSpan)
      }
    })
}
