import CascadeCurriculum
import CascadeText

extension Check {
  static let notTaught = Check(
    id: "objective/not-taught",
    severity: .warning,
    summary: "An objective that no timed block of a tier serves.",
    explanation: """
      Participants are promised what they will be able to do, but nothing in their session plan works towards it. Name \
      the objective in the `objectives` of the block that teaches it, give that block minutes for the tier, or keep the \
      objective from the tier with `tiers`.
      """,
    bad: """
      ---
      id: sample
      title: Survivor-centred policing
      minutes: 45
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain the six steps, level: understand, competencies: [C1.1]}
        - {id: ⟦O2⟧, can: demonstrate a first response, level: apply, competencies: [C1.1]}
      ---

      ::: activity {#desk minutes=45 method=role-play objectives=O1}

      Play the first two minutes.

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
        - {id: O2, can: demonstrate a first response, level: apply, competencies: [C1.1]}
      ---

      ::: activity {#desk minutes=45 method=role-play objectives=O1,O2}

      Play the first two minutes.

      :::
      """,
    judging: .perModule { module, _, report in
      let taught = ObjectiveUse.taught(in: module)
      for (place, objective) in module.objectives.enumerated() {
        let missing = objective.tiers.subtracting(taught[place])
        guard !missing.isEmpty else { continue }
        report.add(
          "no timed block teaches objective '\(objective.id)' to \(missing.people)", at: objective.idSpan)
      }
    })
}
