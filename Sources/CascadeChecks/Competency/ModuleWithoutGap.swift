import CascadeCurriculum
import CascadeText

extension Check {
  static let moduleWithoutGap = Check(
    id: "competency/module-without-gap",
    severity: .note,
    summary: "A module that serves no gap of the needs assessment.",
    explanation: """
      The course answers what the needs assessment found, and hours are scarce. Name in `gaps` what this module answers; \
      if it answers nothing, ask whether it is needed.
      """,
    bad: """
      ---
      id: ⟦sample⟧
      title: A sample module
      minutes: 30
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---
      """,
    good: """
      ---
      id: sample
      title: A sample module
      minutes: 30
      tiers: [trainer]
      gaps: [G01]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---
      """,
    judging: .perModule { module, curriculum, report in
      guard module.gaps.isEmpty, !curriculum.needs.gaps.isEmpty else { return }
      report.add("module '\(module.id)' serves no gap of the needs assessment", at: module.idSpan)
    })
}
