import CascadeCurriculum
import CascadeText

extension Check {
  static let testDoesNotFit = Check(
    id: "course/test-does-not-fit",
    severity: .warning,
    summary: "A test that takes longer than the session it is sat in.",
    explanation: """
      A session that teaches a module and carries a `test` gives the test part of its own time. Give the test a session \
      of its own, or the session more minutes.
      """,
    bad: """
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      modules: [sample]
      editions:
        - {id: participant, reader: participant, tier: trainer, locales: [en]}
      tests:
        - {id: baseline, title: Baseline, minutes: 40, items: 1}
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          sessions:
            - {module: sample, test: ⟦baseline⟧}
      """,
    good: """
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      modules: [sample]
      editions:
        - {id: participant, reader: participant, tier: trainer, locales: [en]}
      tests:
        - {id: baseline, title: Baseline, minutes: 10, items: 1}
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          sessions:
            - {module: sample, test: baseline}
      """,
    judging: .perCurriculum { curriculum, report in
      for course in curriculum.allCourses {
        for session in course.sessions {
          for reference in session.tests {
            guard let test = curriculum.test(reference.id), test.minutes > session.minutes else { continue }
            report.add(
              "the test '\(test.id)' takes \(counted(test.minutes.count, "minute")), the session \(session.minutes.count)",
              at: reference.span, in: course.path)
          }
        }
      }
    })
}
