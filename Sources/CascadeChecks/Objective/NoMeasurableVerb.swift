import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let noMeasurableVerb = Check(
    id: "objective/no-measurable-verb",
    severity: .warning,
    summary: "An objective that does not begin with something one can see a participant do.",
    explanation: """
      Nobody can watch a person "understand" or "know". Begin with a verb that shows itself: `explain`, `list`, \
      `demonstrate`, `judge`. Then questions can measure it, and the participant knows when it is reached.

      The rule knows English words only and passes other languages over.
      """,
    bad: """
      ---
      id: sample
      title: Procedural justice
      minutes: 30
      tiers: [trainer]
      objectives:
        - {id: O1, can: ⟦understand⟧ why people obey the law, level: understand, competencies: [C1.1]}
      ---
      """,
    good: """
      ---
      id: sample
      title: Procedural justice
      minutes: 30
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain why people obey the law, level: understand, competencies: [C1.1]}
      ---
      """,
    judging: .perModule { module, curriculum, report in
      guard curriculum.isInEnglish else { return }
      for objective in module.objectives {
        guard let verbs = StatementVerbs(objective.can.string), BloomVerbs.vague.contains(verbs.first) else { continue }
        report.add(
          "'\(verbs.first)' is nothing that one can see a participant do",
          at: objective.can.place(of: verbs.place, in: module.content.document.bytes))
      }
    })
}
