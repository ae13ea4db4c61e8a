import CascadeCurriculum
import CascadeText

extension Check {
  static let nationalNotReplacedInFinal = Check(
    id: "release/national-not-replaced",
    severity: .error,
    summary: "A national block that a country's edition leaves as it is, though the edition is called final.",
    explanation: """
      Its readers would find a gap where the law of their country belongs. Write the block in the overlay, take it out \
      with a reason where the country has nothing of the kind, or leave the edition a draft.
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
        - {id: land, reader: participant, tier: trainer, locales: [en], overlay: land, status: final}
      === modules/sample/module.md
      ::: national {#⟦stop-law⟧}

      Each country edition says it here.

      :::

      === overlays/land/overlay.yaml
      id: land
      title: An edition
      country: BD
      standing: current
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
        - {id: land, reader: participant, tier: trainer, locales: [en], overlay: land, status: final}
      === modules/sample/module.md
      ::: national {#stop-law}

      Each country edition says it here.

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

      ::: national {#stop-law}

      An officer may stop a person on reasonable suspicion.

      :::
      === overlays/land/based-on.yaml
      parts: ["sample#stop-law"]
      based-on:
        - module: sample
          block: stop-law
          digest: 88e274fa69ad156bde97e3ebd17e29f0cd341dc1a83d8c5ff0cece8fd0ee4afc
          text: |-
            ::: national {#stop-law}

            Each country edition says it here.

            :::
      """,
    judging: .perCurriculum { curriculum, report in
      for overlay in curriculum.overlays where overlay.standing == .current {
        for gap in curriculum.nationalGaps(of: overlay, inFinal: true) {
          report.add(
            "the overlay '\(overlay.id)' does not say what holds in its country, and an edition of it is final",
            at: gap.block.idSpan, in: gap.path, notes: gap.notes)
        }
      }
    })
}
