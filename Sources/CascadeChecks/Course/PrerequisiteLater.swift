import CascadeCurriculum
import CascadeText

extension Check {
  static let prerequisiteLater = Check(
    id: "course/prerequisite-later",
    severity: .warning,
    summary: "A course that teaches a module before one that it builds on.",
    explanation: """
      The module says in `prerequisites` what participants must have taken before. In this course they take it only \
      afterwards, or finish it afterwards. Change the order of the sessions, or drop the prerequisite.
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
            guard let last = places[before.id]?.last, last > place else { continue }
            report.add(
              "'\(reference.id)' builds on '\(before.id)', which this course finishes only afterwards",
              at: reference.span, in: course.path)
          }
        }
      }
    })
}
