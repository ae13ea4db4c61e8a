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
      placeholder teaches officers a rule that may not hold where they serve. Write the block in the overlay.
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
        guard let adapted = curriculum.adaptations[overlay.id] else { continue }
        let texts =
          adapted.modules.map { ($0.path, $0.content) } + adapted.pages.map { ($0.path, $0.content) }
        for (path, content) in texts {
          for block in content.blocks where block.kind == .national && block.overlay == nil {
            report.add(
              "the overlay '\(overlay.id)' does not say what holds in its country", at: block.idSpan, in: path)
          }
        }
      }
    })
}
