import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let overlayToReview = Check(
    id: "overlay/to-review",
    severity: .warning,
    summary: "A part of an overlay that stands for a text which has changed since its author last looked at that.",
    explanation: """
      What the country put in the place of the old text may be wrong beside the new one. This is no matter for translators: \
      whoever answers for the overlay reads what was taken out and put in, mends the overlay where it must be mended, and \
      says with 'cascade overlay accept --block' that it has been looked at. Spaces, line breaks and the form of quotation \
      marks make no difference.
      """,
    bad: """
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
          guard case .changed(let difference, let place) = base.standing else { continue }
          report.add(
            "'\(base.subject)' stands for a text that has changed: \(difference.summary)", at: base.ownSpan,
            in: base.ownPath, notes: overlay.reviewNotes(on: base, keptAt: place))
        }
      }
    })
}

extension Overlay {
  /// Where the changed text stands, why the overlay differs there, and where the former text is kept.
  func reviewNotes(on base: OverlayBase, keptAt place: SourceSpan) -> [Diagnostic.Note] {
    var notes = [Diagnostic.Note("the text as it is now", at: base.span, in: base.path)]
    if let reason = reason(for: base) { notes.append(reason) }
    let command = "cascade overlay accept --block \(id)/\(base.subject)"
    notes.append(
      Diagnostic.Note(
        "the text as it was; once it has been looked at, '\(command)' keeps the new one", at: place,
        in: CurriculumPath.basedOn(id)))
    return notes
  }

  private func reason(for base: OverlayBase) -> Diagnostic.Note? {
    guard let content = files.first(where: { $0.path == base.ownPath })?.content,
      let place = content.blocks.firstIndex(where: { $0.idSpan == base.ownSpan }),
      let reason = content.blocks.first(where: { $0.kind == .reason && $0.parent == place })
    else { return nil }
    let parts = content.document.children(of: reason.node).map { content.document.nodes[$0].span }
    guard let first = parts.first, let last = parts.last else { return nil }
    let words = String(decoding: content.document.bytes[first.lower..<last.upper], as: UTF8.self)
    let message = "why it differs: '\(WordDifference.shortened(words))'"
    return Diagnostic.Note(message, at: reason.kindSpan, in: base.ownPath)
  }
}
