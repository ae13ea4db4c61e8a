import CascadeCurriculum
import CascadeText

extension Check {
  static let moduleInNoCourse = Check(
    id: "course/module-in-no-course",
    severity: .note,
    summary: "A module that no course of one of its tiers teaches.",
    explanation: """
      The module says that it is for people of this tier, and there are courses for them, but none teaches it. Add a \
      session to a course, or take the tier out of the module's. Tiers without any course are passed over.
      """,
    bad: """
      === modules/sample/module.md
      ---
      id: ⟦sample⟧
      title: A sample module
      minutes: 30
      tiers: [trainer]
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
            - {event: task, minutes: 30}
      """,
    good: """
      === modules/sample/module.md
      ---
      id: sample
      title: A sample module
      minutes: 30
      tiers: [trainer]
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
            - {module: sample}
      """,
    judging: .perCurriculum { curriculum, report in
      var taught: [ID<Module>: TierSet] = [:]
      var tiers = TierSet()
      for course in curriculum.allCourses {
        tiers.insert(TierSet(course.tier))
        for session in course.sessions {
          if let module = session.module?.id { taught[module, default: []].insert(TierSet(course.tier)) }
        }
      }
      for module in curriculum.modules {
        let missing = module.tiers.intersection(tiers).subtracting(taught[module.id] ?? [])
        guard !missing.isEmpty else { continue }
        report.add("no course for \(missing.people) teaches module '\(module.id)'", at: module.idSpan, in: module.path)
      }
    })
}
