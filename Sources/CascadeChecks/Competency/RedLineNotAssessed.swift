import CascadeCurriculum
import CascadeText

extension Check {
  static let redLineNotAssessed = Check(
    id: "competency/red-line-not-assessed",
    severity: .warning,
    summary: "A red line of the competency framework that no question measures.",
    explanation: """
      The framework says that who fails here fails altogether, and no question for the tier of that level measures an \
      objective that serves the statement. Name the statement in the `competencies` of an objective, and measure that \
      objective by a question.
      """,
    bad: """
      === competencies.yaml
      levels:
        - {id: L1, tier: beat, title: does it}
      competencies:
        - id: C1
          title: Rules
          statements:
            - id: C1.1
              statement: Knows the rule
              levels: {L1: says it}
            - id: ⟦C1.2⟧
              statement: Never mediates violence
              red-line: [L1]
              levels: {L1: refuses}
      """,
    good: """
      === competencies.yaml
      levels:
        - {id: L1, tier: beat, title: does it}
      competencies:
        - id: C1
          title: Rules
          statements:
            - id: C1.1
              statement: Knows the rule
              red-line: [L1]
              levels: {L1: says it}
      """,
    judging: .perCurriculum { curriculum, report in
      let measured = CompetencyUse(of: curriculum).measured
      for statement in curriculum.competencies.competencies.flatMap(\.statements) where !statement.redLine.isEmpty {
        let wanted = statement.redLine.reduce(into: TierSet()) { tiers, level in
          let tier = curriculum.competencies.levels.first { $0.id == level.id }?.tier
          if let tier { tiers.insert(TierSet(tier)) }
        }
        let missing = wanted.subtracting(measured[statement.id] ?? [])
        guard !missing.isEmpty else { continue }
        report.add(
          "no question measures the red line '\(statement.id)' for \(missing.people)", at: statement.idSpan,
          in: CurriculumPath.competencies)
      }
    })
}
