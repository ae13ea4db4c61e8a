import CascadeCurriculum
import CascadeText

extension Check {
  static let verbOfAnotherLevel = Check(
    id: "objective/verb-of-another-level",
    severity: .note,
    summary: "An objective whose verb belongs to another level of Bloom's taxonomy than its `level`.",
    explanation: """
      `level` says how much is asked of participants, and it decides which kinds of question can measure the objective. \
      Its verb should ask for as much: "list" asks to remember, "judge" asks to evaluate. Change the level, or the verb. \
      Many verbs serve several levels, and only a verb that common lists never give for this level is reported.

      The rule knows English words only and passes other languages over. The levels are those of Anderson and Krathwohl \
      (2001).
      """,
    bad: """
      ---
      id: sample
      title: Use of force
      minutes: 30
      tiers: [trainer]
      objectives:
        - {id: O1, can: list the six tests of a decision, level: ⟦evaluate⟧, competencies: [C1.1]}
      ---
      """,
    good: """
      ---
      id: sample
      title: Use of force
      minutes: 30
      tiers: [trainer]
      objectives:
        - {id: O1, can: list the six tests of a decision, level: remember, competencies: [C1.1]}
      ---
      """,
    judging: .perModule { module, curriculum, report in
      guard curriculum.isInEnglish else { return }
      for objective in module.objectives {
        guard let verbs = StatementVerbs(objective.can.string), let levels = BloomVerbs.levels(of: verbs.first) else {
          continue
        }
        let level = BloomVerbs.Levels(objective.level)
        guard !levels.contains(level) else { continue }
        guard !verbs.others.contains(where: { BloomVerbs.levels(of: $0)?.contains(level) == true }) else { continue }
        report.add(
          "'\(verbs.first)' asks for the level \(levels.words), not '\(objective.level.rawValue)'",
          at: objective.levelSpan)
      }
    })
}
