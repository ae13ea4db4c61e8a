import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let overlayWithoutReason = Check(
    id: "overlay/no-reason",
    severity: .warning,
    summary: "A block of an overlay that does not say why it differs.",
    explanation: """
      The next version of the curriculum may change the same block, and somebody must then decide which text holds. Put a \
      `reason` container into the block. A `national` block needs none: it is there to be replaced.
      """,
    bad: """
      === modules/sample/module.md
      ::: key-points {#first-steps}

      Safety comes first.

      :::

      === overlays/land/overlay.yaml
      id: land
      title: An edition
      country: BD
      standing: current
      === overlays/land/sample.md
      ---
      overlay: land
      module: sample
      ---

      ::: ⟦key-points⟧ {#first-steps}

      Safety and privacy come first.

      :::
      """,
    good: """
      === modules/sample/module.md
      ::: key-points {#first-steps}

      Safety comes first.

      :::

      === overlays/land/overlay.yaml
      id: land
      title: An edition
      country: BD
      standing: current
      === overlays/land/sample.md
      ---
      overlay: land
      module: sample
      ---

      ::: key-points {#first-steps}

      Safety and privacy come first.

      ::: reason

      The national guideline puts privacy beside safety.

      :::

      :::
      """,
    judging: .perText { file, _, report in
      guard file.overlay != nil else { return }
      let content = file.content
      for (place, block) in content.blocks.enumerated() where block.parent == nil {
        guard block.kind != .national, block.kind != .comment, block.kind != .reason,
          !content.blocks.contains(where: { $0.kind == .reason && $0.parent == place })
        else { continue }
        report.add("nothing says why '\(block.id)' differs in this edition", at: block.kindSpan)
      }
    })
}
