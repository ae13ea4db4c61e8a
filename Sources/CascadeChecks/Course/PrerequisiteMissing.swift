import CascadeCurriculum
import CascadeText

extension Check {
  static let prerequisiteMissing = Check(
    id: "course/prerequisite-missing",
    severity: .note,
    summary: "A course that leaves out a module that another of its modules builds on.",
    explanation: """
      The module says in `prerequisites` what participants must have taken before, and this course does not teach it. Add \
      it, or silence the note with the reason: that people come to this course with it, for example.
      """,
    bad: """
      === modules/first/module.md
      ## First
      === modules/second/module.md
      ---
      id: second
      title: Second
      minutes: 30
      tiers: [trainer]
      prerequisites: [first]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          sessions:
            - {module: ⟦second⟧}
      === courses/before.yaml
      id: before
      title: An evening before
      tier: trainer
      days:
        - title: Day 1
          sessions:
            - {module: first}
      """,
    good: """
      === modules/first/module.md
      ## First
      === modules/second/module.md
      ---
      id: second
      title: Second
      minutes: 30
      tiers: [trainer]
      prerequisites: [first]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          sessions:
            - {module: first}
            - {module: second}
      """,
    judging: .perCurriculum { curriculum, report in
      for course in curriculum.allCourses {
        let places = course.modulePlaces
        for (place, session) in course.sessions.enumerated() {
          guard let reference = session.module, places[reference.id]?.first == place else { continue }
          for before in curriculum.module(reference.id)?.prerequisites ?? [] {
            guard places[before.id] == nil, let module = curriculum.module(before.id),
              module.tiers.contains(course.tier)
            else { continue }
            report.add(
              "'\(reference.id)' builds on '\(before.id)', which this course does not teach", at: reference.span,
              in: course.path)
          }
        }
      }
    })
}
