import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let nationalNotReplaced = Check(
    id: "overlay/national-not-replaced",
    severity: .warning,
    summary: "A national block that a country's edition leaves as it is.",
    explanation: """
      A `national` block says what each country must say for itself: its law, its offices. An edition that keeps the \
      placeholder teaches officers a rule that may not hold where they serve. Write the block in the overlay, for every \
      edition that shows it, or take it out with a reason. A replacement that is empty or says the same fills no gap.
      """,
    bad: """
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
      """,
    judging: .perCurriculum { curriculum, report in
      for overlay in curriculum.overlays where overlay.standing == .current {
        let final = Set(curriculum.nationalGaps(of: overlay, inFinal: true).map(\.place))
        for gap in curriculum.nationalGaps(of: overlay, inFinal: false) where !final.contains(gap.place) {
          report.add(
            "the overlay '\(overlay.id)' does not say what holds in its country", at: gap.block.idSpan, in: gap.path,
            notes: gap.notes)
        }
      }
    })
}
