import CascadeCurriculum
import CascadeText

extension Check {
  static let statementWithoutObjective = Check(
    id: "competency/statement-without-objective",
    severity: .note,
    summary: "A statement of the competency framework that no objective serves.",
    explanation: """
      Officers are expected to be able to do this, and nothing in the curriculum works towards it. Name the statement in \
      the `competencies` of an objective, write a module for it, or silence the note with the reason that it is taught \
      elsewhere. A red line is reported by `competency/red-line-not-assessed` alone.
      """,
    bad: """
      === competencies.yaml
      levels:
        - {id: L1, tier: beat, title: does it}
      competencies:
        - id: C1
          title: Rules
          statements:
            - {id: C1.1, statement: Knows the rule, levels: {L1: says it}}
            - {id: ⟦C1.2⟧, statement: Keeps the rule, levels: {L1: keeps it}}
      """,
    good: """
      === competencies.yaml
      levels:
        - {id: L1, tier: beat, title: does it}
      competencies:
        - id: C1
          title: Rules
          statements:
            - {id: C1.1, statement: Knows the rule, levels: {L1: says it}}
      """,
    judging: .perCurriculum { curriculum, report in
      let served = CompetencyUse(of: curriculum).served
      for statement in curriculum.competencies.competencies.flatMap(\.statements) where statement.redLine.isEmpty {
        guard served[statement.id] == nil else { continue }
        report.add(
          "no objective serves the statement '\(statement.id)'", at: statement.idSpan, in: CurriculumPath.competencies)
      }
    })
}
