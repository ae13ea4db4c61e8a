import CascadeCurriculum
import CascadeText

extension Check {
  static let warningWithoutDebrief = Check(
    id: "care/warning-without-debrief",
    severity: .note,
    summary: "A module that warns of hard content and says nothing of what comes after it.",
    explanation: """
      In every group there may be somebody who has lived through what the module is about. A warning prepares them; \
      afterwards they need time to speak and somebody to turn to. Add a `debrief`, or a `facilitator` note that says how \
      the session ends and where help is found.

      The rule looks at modules with a `content-warning` that have neither of the two anywhere.
      """,
    bad: """
      ::: content-warning {#⟦warning⟧}

      The case is about violence in a home. You may leave the room at any time.

      :::

      ::: scenario {#desk minutes=30 method=role-play objectives=O1}

      Shirin comes in with a small child. What do you do?

      :::
      """,
    good: """
      ::: content-warning {#warning}

      The case is about violence in a home. You may leave the room at any time.

      :::

      ::: scenario {#desk minutes=20 method=role-play objectives=O1}

      Shirin comes in with a small child. What do you do?

      :::

      ::: debrief {#after minutes=10 grouping=all}

      What stays with you, and whom could you speak to?

      :::
      """,
    judging: .perModule { module, _, report in
      let blocks = module.content.blocks
      guard let warning = blocks.first(where: { $0.kind == .contentWarning }),
        !blocks.contains(where: { $0.kind == .debrief || $0.kind == .facilitator })
      else { return }
      report.add("nothing follows up on this warning: no debrief, no note to the facilitator", at: warning.idSpan)
    })
}
