import CascadeText

extension Check {
  static let overlayProtected = Check(
    id: "overlay/protected-block",
    severity: .error,
    summary: "An overlay that changes a protected block.",
    explanation: """
      `protected=yes` says that the block holds in every country: it may be translated, and no overlay changes it \
      or takes it out. Add a block after it instead.
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

      ::: key-points {#⟦core⟧}

      - The elders choose.

      ::: reason

      Custom.

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

  static let overlayKind = Check(
    id: "overlay/other-kind",
    severity: .error,
    summary: "A block of an overlay whose kind differs from that of the block it replaces.",
    explanation: """
      A block takes the place of one of its own kind, or else what was restricted could become public. Use the \
      same kind, or give the block another id and say where it is added.
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

      ::: handout {#⟦core⟧ copies=each}

      The person chooses.

      ::: reason

      Printed in every station.

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

  static let overlayBreaksLink = Check(
    id: "overlay/breaks-link",
    severity: .error,
    summary: "An overlay that takes out a block to which something refers.",
    explanation: """
      In that country's edition the link would lead nowhere. Keep the block, or replace those that refer to it \
      too.
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

      - The person chooses. See [the law](⟦#stop-law⟧).

      :::
      === overlays/sample-land/sample.md
      ---
      overlay: sample-land
      module: sample
      ---

      ::: only {#stop-law remove=yes}

      ::: reason

      There is no such law.

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
