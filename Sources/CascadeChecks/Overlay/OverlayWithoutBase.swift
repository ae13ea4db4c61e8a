import CascadeCurriculum
import CascadeText

extension Check {
  static let overlayWithoutBase = Check(
    id: "overlay/no-base",
    severity: .warning,
    summary: "A part of an overlay of which nothing is kept of the text that it stands for.",
    explanation: """
      When that text changes, nobody could be told. 'cascade overlay accept' keeps it, in `based-on.yaml` beside the \
      overlay; run it when you have written the block, and keep the file under version control.
      """,
    bad: """
      === modules/sample/module.md
      ::: key-points {#first-steps}

      Answer within 24 hours.

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

      ::: key-points {#⟦first-steps⟧}

      Answer within 12 hours.

      ::: reason

      The police act asks for it.

      :::

      :::
      """,
    good: """
      === modules/sample/module.md
      ::: key-points {#first-steps}

      Answer within 24 hours.

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

      Answer within 12 hours.

      ::: reason

      The police act asks for it.

      :::

      :::
      === overlays/land/based-on.yaml
      based-on:
        - module: sample
          block: first-steps
          digest: bcc59beff04b46ca84f800c124ceb95df5ef7eaeee6b28ba7db429bfb501e068
          text: |-
            ::: key-points {#first-steps}

            Answer within 24 hours.

            :::
      """,
    judging: .perCurriculum { curriculum, report in
      for overlay in curriculum.overlays where !curriculum.isFinal(overlay) {
        for base in overlay.bases where base.standing == .unkept {
          report.add(
            "nothing is kept of the text that '\(base.subject)' stands for; 'cascade overlay accept' keeps it",
            at: base.ownSpan, in: base.ownPath,
            notes: [Diagnostic.Note("the text that it stands for", at: base.span, in: base.path)])
        }
      }
    })
}
