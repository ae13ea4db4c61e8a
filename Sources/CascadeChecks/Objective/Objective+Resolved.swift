import CascadeText

extension Check {
  static let unknownObjective = Check(
    id: "objective/unknown",
    severity: .error,
    summary: "An objective that the module does not have.",
    explanation: """
      A timed block or a question names an objective that is not in the front matter. The message suggests the \
      nearest.
      """,
    bad: """
      ::: activity {#desk minutes=30 objectives=⟦O7⟧}

      Play the first two minutes.

      :::
      """,
    good: """
      ::: activity {#desk minutes=30 objectives=O1}

      Play the first two minutes.

      :::
      """,
    judging: .reported(by: .resolve))
}
