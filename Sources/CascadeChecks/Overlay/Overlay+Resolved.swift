import CascadeText

extension Check {
  static let overlayTarget = Check(
    id: "overlay/unknown-block",
    severity: .error,
    summary: "A block of an overlay that has no counterpart in the module.",
    explanation: """
      A block of an overlay takes the place of the one with the same kind and id, or says by `after=` or `before=` \
      where it is added. The id here is none of the module's; the message suggests the nearest.
      """,
    bad: """
      === overlays/sample-land/overlay.yaml
      id: sample-land
      title: Sample land
      country: BD
      standing: current
      === modules/sample/module.md
      ::: national {#stop-law}

      Each country edition says it here.

      :::

      ::: key-points {#core}

      - The person chooses. See [the law](#stop-law).

      :::
      === overlays/sample-land/sample.md
      ---
      overlay: sample-land
      module: sample
      ---

      ::: national {#stop-law}

      Section 54.

      :::

      ::: key-points {#⟦cor⟧}

      - The person chooses, and may choose again.

      ::: reason

      Many come back a second time.

      :::

      :::
      """,
    good: """
      === overlays/sample-land/overlay.yaml
      id: sample-land
      title: Sample land
      country: BD
      standing: current
      === modules/sample/module.md
      ::: national {#stop-law}

      Each country edition says it here.

      :::

      ::: key-points {#core}

      - The person chooses. See [the law](#stop-law).

      :::
      === overlays/sample-land/sample.md
      ---
      overlay: sample-land
      module: sample
      ---

      ::: national {#stop-law}

      Section 54.

      :::
      """,
    judging: .reported(by: .resolve))

  static let overlayLooseText = Check(
    id: "overlay/loose-text",
    severity: .error,
    summary: "Text of an overlay outside any container.",
    explanation: """
      It takes no block's place and is added nowhere, so it would be lost. Put it into a container with an id.
      """,
    bad: """
      === overlays/sample-land/overlay.yaml
      id: sample-land
      title: Sample land
      country: BD
      standing: current
      === modules/sample/module.md
      ::: national {#stop-law}

      Each country edition says it here.

      :::

      ::: key-points {#core protected=yes}

      - The person chooses. See [the law](#stop-law).

      :::
      === overlays/sample-land/sample.md
      ---
      overlay: sample-land
      module: sample
      ---

      ::: national {#stop-law}

      Section 54.

      :::

      ⟦Section 55 is of later date.⟧
      """,
    good: """
      === overlays/sample-land/overlay.yaml
      id: sample-land
      title: Sample land
      country: BD
      standing: current
      === modules/sample/module.md
      ::: national {#stop-law}

      Each country edition says it here.

      :::

      ::: key-points {#core protected=yes}

      - The person chooses. See [the law](#stop-law).

      :::
      === overlays/sample-land/sample.md
      ---
      overlay: sample-land
      module: sample
      ---

      ::: national {#stop-law}

      Section 54.

      :::
      """,
    judging: .reported(by: .resolve))
}
