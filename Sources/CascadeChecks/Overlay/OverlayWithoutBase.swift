import CascadeCurriculum
import CascadeText

extension Check {
  static let overlayWithoutBase = Check(
    id: "overlay/no-base",
    severity: .warning,
    summary: "A part of an overlay of which nothing is kept of the text that it stands for.",
    explanation: """
      When that text changes, nobody could be told. 'cascade overlay accept' keeps it, in `based-on.yaml` beside the \
      overlay; run it when you have written the block, and keep the file under version control. What was kept once and has \
      been deleted from that file does not pass for new: nobody can tell what the author had looked at. Bring it back from \
      version control, or look at the block beside the text and name it with 'cascade overlay accept --block'.
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
    judging: .perCurriculum { curriculum, report in
      for overlay in curriculum.overlays where !curriculum.isFinal(overlay) {
        for base in overlay.bases {
          switch base.standing {
          case .same, .changed: break
          case .unkept, .lost: report.addMissingText(of: base, overlay)
          }
        }
      }
    })
}

extension Report {
  /// Says that nothing is kept of what `base` was, and whether that is so because somebody took it out of the file.
  mutating func addMissingText(of base: OverlayBase, _ overlay: Overlay) {
    let text = Diagnostic.Note("the text that it stands for", at: base.span, in: base.path)
    guard case .lost(let place) = base.standing else {
      add(
        "nothing is kept of the text that '\(base.subject)' stands for; 'cascade overlay accept' keeps it",
        at: base.ownSpan, in: base.ownPath, notes: [text])
      return
    }
    let path = CurriculumPath.basedOn(overlay.id)
    let command = "cascade overlay accept --block \(overlay.id)/\(base.subject)"
    let name = Diagnostic.Note(
      "named here, and no longer below; bring it back from version control, or look at both texts, and '\(command)' keeps it",
      at: place, in: path)
    add(
      "what was kept of the text that '\(base.subject)' stands for was taken out of '\(path)'", at: base.ownSpan,
      in: base.ownPath, notes: [text, name])
  }
}
