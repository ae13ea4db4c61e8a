import CascadeCurriculum
import CascadeText

extension Check {
  static let testBeforeModules = Check(
    id: "course/test-before-modules",
    severity: .warning,
    summary: "A test to be passed that stands before the end of a module that it asks about.",
    explanation: """
      Participants are asked to pass in what they have not been taught yet. Move the test, or let it draw from other \
      modules with `from`. A test without `pass`, such as a baseline, may stand anywhere.
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
        - {id: final, title: Final test, minutes: 10, items: 1, pass: 70}
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          sessions:
            - {test: ⟦final⟧}
            - {module: sample}
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
        - {id: final, title: Final test, minutes: 10, items: 1, pass: 70}
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          sessions:
            - {module: sample}
            - {test: final}
      """,
    judging: .perCurriculum { curriculum, report in
      for course in curriculum.allCourses {
        let places = course.modulePlaces
        for (place, session) in course.sessions.enumerated() {
          for reference in session.tests {
            guard let test = curriculum.test(reference.id), test.pass != nil else { continue }
            let asked = test.from.isEmpty ? curriculum.modules.map(\.id) : test.from.map(\.id)
            let later = asked.filter { places[$0].map { $0.last > place } ?? false }
            guard !later.isEmpty else { continue }
            report.add(
              "the test '\(test.id)' comes before the end of \(later.map(\.text).quoted())", at: reference.span,
              in: course.path)
          }
        }
      }
    })
}
