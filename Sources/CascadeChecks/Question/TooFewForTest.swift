import CascadeCurriculum
import CascadeText

extension Check {
  static let tooFewForTest = Check(
    id: "question/too-few-for-test",
    severity: .warning,
    summary: "A test that asks for more questions than there are.",
    explanation: """
      A test draws from the questions with `use=test` or `use=both` of the modules in `from` (without it: of all), \
      leaving out the kinds in `without`, for the tiers of the courses that it stands in. It must find as many as \
      `items` says, as many of each module as `each-module` says, and as many red lines as `red-line` says; and those \
      must fit into `items`. Write more questions, open some of them to tests, or ask for fewer.
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
        - {id: final, title: Final test, minutes: 30, items: ⟦20⟧, pass: 70}
      === modules/sample/module.md
      ::: question {#q1 kind=truefalse objectives=O1 use=both}

      The rule is for everyone.

      - [x] True
      - [ ] False

      :::
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
        - {id: final, title: Final test, minutes: 30, items: 1, pass: 70}
      === modules/sample/module.md
      ::: question {#q1 kind=truefalse objectives=O1 use=both}

      The rule is for everyone.

      - [x] True
      - [ ] False

      :::
      """,
    judging: .perCurriculum { curriculum, report in
      let tiers = TestTiers(of: curriculum)
      for test in curriculum.tests {
        var said: [String] = []
        for tier in tiers.tiers(of: test.id).tiers {
          let pool = TestPool(of: test, for: tier, in: curriculum)
          for shortage in pool.shortages where !said.contains(shortage) {
            said.append(shortage)
            report.add("\(shortage), for \(tier.people)", at: test.itemsSpan)
          }
        }
      }
    })
}
