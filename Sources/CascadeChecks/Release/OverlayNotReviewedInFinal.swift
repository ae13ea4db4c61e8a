import CascadeCurriculum
import CascadeText

extension Check {
  static let overlayNotReviewedInFinal = Check(
    id: "release/overlay-not-reviewed",
    severity: .error,
    summary: "A part of an overlay, in an edition called final, that nobody has looked at since its text changed.",
    explanation: """
      Its readers would act on what a country made of an older text. Whoever answers for the overlay looks at it and says \
      so with 'cascade overlay accept'; or leave the edition a draft.
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
      ::: key-points {#first-steps}

      Answer within 48 hours.

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
      === overlays/land/based-on.yaml
      parts: ["sample#first-steps"]
      based-on:
        - module: sample
          block: first-steps
          digest: bcc59beff04b46ca84f800c124ceb95df5ef7eaeee6b28ba7db429bfb501e068
          text: |-
            ::: key-points {#first-steps}

            Answer within 24 hours.

            :::
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
      ::: key-points {#first-steps}

      Answer within 48 hours.

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
      parts: ["sample#first-steps"]
      based-on:
        - module: sample
          block: first-steps
          digest: 08fcfd0cb7c1e53ee57c82861bd5e3543281b35e5f403bd862cf90462e45a6e5
          text: |-
            ::: key-points {#first-steps}

            Answer within 48 hours.

            :::
      """,
    judging: .perCurriculum { curriculum, report in
      for overlay in curriculum.overlays where curriculum.isFinal(overlay) {
        for base in overlay.bases {
          switch base.standing {
          case .same: break
          case .unkept, .lost: report.addMissingText(of: base, overlay)
          case .changed(let difference, let place):
            report.add(
              "'\(base.subject)' stands for a text that has changed: \(difference.summary)", at: base.ownSpan,
              in: base.ownPath, notes: overlay.reviewNotes(on: base, keptAt: place))
          }
        }
      }
    })
}
