import CascadeText

extension Check {
  static let firmSilence = Check(
    id: "release/firm-silence",
    severity: .warning,
    summary: "An error that is silenced or made less.",
    explanation: """
      With an error left standing an output would be wrong, would be missing, or could show participants what only \
      facilitators may read. So an error is neither silenced nor lowered; only warnings and notes are. Mend what it \
      points at, and take this entry out.
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
      checks: {⟦container/unclosed⟧: off}
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
