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
      for overlay in curriculum.overlays where overlay.standing == .current && !curriculum.isFinal(overlay) {
        for (block, path) in curriculum.nationalGaps(of: overlay) {
          report.add("the overlay '\(overlay.id)' does not say what holds in its country", at: block.idSpan, in: path)
        }
      }
    })
}

extension Curriculum {
  /// The `national` blocks that `overlay` leaves as they are, each with its file.
  func nationalGaps(of overlay: Overlay) -> [(block: Block, path: String)] {
    guard let adapted = adaptations[overlay.id] else { return [] }
    let texts = adapted.modules.map { ($0.path, $0.content) } + adapted.pages.map { ($0.path, $0.content) }
    return texts.flatMap { path, content in
      content.blocks.filter { $0.kind == .national && $0.overlay == nil }.map { ($0, path) }
    }
  }

  /// Whether an edition that `overlay` is put into is called final.
  func isFinal(_ overlay: Overlay) -> Bool {
    editions.contains { $0.overlay?.id == overlay.id && ($0.status ?? status) == .final }
  }
}
