import CascadeText

extension Check {
  static let unknownCheck = Check(
    id: "release/unknown-check",
    severity: .warning,
    summary: "A silence or a severity for a check that does not exist.",
    explanation: """
      Under `ignore` and under `checks` stand the ids of checks, such as `release/unused-silence`, or categories, such \
      as `release`. `cascade list checks` shows them all.
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
      checks: {⟦release/unused-silense⟧: off}
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
      checks: {release/unused-silence: off}
      """,
    judging: .reported(by: .settle))
}
