import CascadeCurriculum
import CascadeText

extension Check {
  static let tooManyObjectives = Check(
    id: "objective/too-many",
    severity: .warning,
    summary: "A module with more than six objectives for one tier.",
    explanation: """
      Nobody keeps more than a handful of aims in mind, and each needs time to be taught and questions to be measured. \
      Join what belongs together, split the module, or keep some objectives from some tiers.
      """,
    bad: """
      ---
      id: sample
      title: Everything
      minutes: 45
      tiers: [trainer]
      objectives:
        - {id: O1, can: name the first rule, level: remember, competencies: [C1.1]}
        - {id: O2, can: name the second rule, level: remember, competencies: [C1.1]}
        - {id: O3, can: name the third rule, level: remember, competencies: [C1.1]}
        - {id: O4, can: name the fourth rule, level: remember, competencies: [C1.1]}
        - {id: O5, can: name the fifth rule, level: remember, competencies: [C1.1]}
        - {id: O6, can: name the sixth rule, level: remember, competencies: [C1.1]}
        - {id: ⟦O7⟧, can: name the seventh rule, level: remember, competencies: [C1.1]}
      ---
      """,
    good: """
      ---
      id: sample
      title: Everything
      minutes: 45
      tiers: [trainer]
      objectives:
        - {id: O1, can: name the seven rules, level: remember, competencies: [C1.1]}
      ---
      """,
    judging: .perModule { module, _, report in
      let worst = module.tiers.tiers.map { tier in
        (tier: tier, objectives: module.objectives.filter { $0.tiers.contains(tier) })
      }.max { $0.objectives.count < $1.objectives.count }
      guard let worst, worst.objectives.count > 6 else { return }
      report.add(
        "\(worst.objectives.count) objectives for \(worst.tier.people); six are as many as people keep in mind",
        at: worst.objectives[6].idSpan)
    })
}
