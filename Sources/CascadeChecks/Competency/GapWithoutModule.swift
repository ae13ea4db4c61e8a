import CascadeCurriculum
import CascadeText

extension Check {
  static let gapWithoutModule = Check(
    id: "competency/gap-without-module",
    severity: .warning,
    summary: "A gap of the needs assessment that no module serves.",
    explanation: """
      People said, or a test showed, that something is missing, and the curriculum does not answer. Name the gap in the \
      `gaps` of the module that serves it, write one, or silence the finding with the reason that it has to wait.
      """,
    bad: """
      === needs.yaml
      gaps:
        - {id: G01, statement: The rule is not known, competencies: [C1.1], importance: 4, confidence: 3, error: 50, outside: 1}
        - {id: ⟦G02⟧, statement: The rule is not kept, competencies: [C1.1], importance: 4, confidence: 3, error: 50, outside: 1}
      """,
    good: """
      === needs.yaml
      gaps:
        - {id: G01, statement: The rule is not known, competencies: [C1.1], importance: 4, confidence: 3, error: 50, outside: 1}
      """,
    judging: .perCurriculum { curriculum, report in
      let served = Set(curriculum.modules.flatMap(\.gaps).map(\.id))
      for gap in curriculum.needs.gaps where !served.contains(gap.id) {
        report.add(
          "no module serves gap '\(gap.id)', which has rank \(gap.rank)", at: gap.idSpan, in: CurriculumPath.needs)
      }
    })
}
