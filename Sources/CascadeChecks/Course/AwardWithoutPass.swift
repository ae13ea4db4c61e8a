import CascadeCurriculum
import CascadeText

extension Check {
  static let awardWithoutPass = Check(
    id: "course/award-without-pass",
    severity: .warning,
    summary: "An award for a test that nobody can fail.",
    explanation: """
      The award is given for passing a test, and the test does not say what passes it. Give the test `pass:`, the per cent \
      to reach, or take the test out of the award.
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
        - {id: final, title: Final test, minutes: 10, items: 1}
      awards:
        - {id: completion, title: Certificate of completion, test: ⟦final⟧}
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
      awards:
        - {id: completion, title: Certificate of completion, test: final}
      """,
    judging: .perCurriculum { curriculum, report in
      for award in curriculum.awards {
        guard let reference = award.test, let test = curriculum.test(reference.id), test.pass == nil else { continue }
        report.add("the test '\(test.id)' does not say what passes it", at: reference.span)
      }
    })
}
