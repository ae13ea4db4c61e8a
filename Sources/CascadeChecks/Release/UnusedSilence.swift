import CascadeText

extension Check {
  static let unusedSilence = Check(
    id: "release/unused-silence",
    severity: .note,
    summary: "A silence that hides nothing.",
    explanation: """
      An entry under `ignore` that no finding answers to is either left over from a text that was mended, or names the \
      wrong block. Either way the next reader would believe that something is wrong here. Take the entry out, or mend \
      its `at`.
      """,
    bad: """
      ---
      id: sample
      title: A sample module
      minutes: 30
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ignore:
        - {check: container/empty, at: ⟦annex⟧, reason: the sheet is drawn in the room}
      ---

      ::: handout {#picture copies=each}

      A plan of the station.

      :::
      """,
    good: """
      ---
      id: sample
      title: A sample module
      minutes: 30
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---

      ::: handout {#picture copies=each}

      A plan of the station.

      :::
      """,
    judging: .reported(by: .settle))
}
