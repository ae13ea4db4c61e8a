import CascadeCurriculum
import CascadeText

extension Check {
  static let notAssessed = Check(
    id: "objective/not-assessed",
    severity: .warning,
    summary: "An objective that no question of a tier measures.",
    explanation: """
      Participants cannot show that they reached what nothing asks for. Name the objective in the `objectives` of a \
      question, write one, or drop the objective. A question counts for the tiers that its block is kept for.
      """,
    bad: """
      ---
      id: sample
      title: Survivor-centred policing
      minutes: 45
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain the six steps, level: understand, competencies: [C1.1]}
        - {id: ⟦O2⟧, can: revise leading questions, level: apply, competencies: [C1.1]}
      ---

      ::: question {#q1 kind=truefalse objectives=O1}

      The account in detail belongs to the first response.

      - [ ] True
      - [x] False

      :::
      """,
    good: """
      ---
      id: sample
      title: Survivor-centred policing
      minutes: 45
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain the six steps, level: understand, competencies: [C1.1]}
        - {id: O2, can: revise leading questions, level: apply, competencies: [C1.1]}
      ---

      ::: question {#q1 kind=truefalse objectives=O1}

      The account in detail belongs to the first response.

      - [ ] True
      - [x] False

      :::

      ::: question {#q2 kind=short objectives=O2}

      Turn the question round: "Why were you out so late?"

      ::: answer

      - "Please tell me what happened."

      :::

      :::
      """,
    judging: .perModule { module, _, report in
      let measured = ObjectiveUse.measured(in: module)
      for (place, objective) in module.objectives.enumerated() {
        let tiers = measured[place].reduce(into: TierSet()) { tiers, item in
          tiers.formUnion(module.content.blocks[module.content.items[item].block].tiers)
        }
        let missing = objective.tiers.subtracting(tiers)
        guard !missing.isEmpty else { continue }
        report.add("no question measures objective '\(objective.id)' for \(missing.people)", at: objective.idSpan)
      }
    })
}
