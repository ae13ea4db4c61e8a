import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let footnoteFromPublic = Check(
    id: "restricted/footnote-from-public",
    severity: .error,
    summary: "A footnote of a participant's text that is written inside text for facilitators.",
    explanation: """
      The note belongs to the block that it is written in, which participants do not see: its mark would lead nowhere. \
      Write the note outside of the block, or take the mark out.
      """,
    bad: """
      Officers know this already.⟦[^figures]⟧

      ::: facilitator

      Ask before you tell.

      [^figures]: The figures of the station.

      :::
      """,
    good: """
      Officers know this already.[^figures]

      [^figures]: The figures of the station.

      ::: facilitator

      Ask before you tell.

      :::
      """,
    judging: .perText { file, _, report in
      let document = file.content.document
      let definitions = document.children(of: 0).filter { document.nodes[$0].kind == .footnoteDefinition }
      guard !definitions.isEmpty else { return }
      let hidden = file.content.outermostHiddenSpans
      let numbers = Set(
        definitions.filter { definition in
          let start = Int(document.nodes[definition].lower)
          return hidden.cover(SourceSpan(start, start + 1))
        }.map { document.nodes[$0].first })
      guard !numbers.isEmpty else { return }
      for (index, node) in document.nodes.enumerated()
      where node.kind == .footnoteReference && numbers.contains(node.first) && !file.restricted.contains(index) {
        report.add("this footnote is written inside text for facilitators", at: node.span)
      }
    })
}

extension Content {
  /// The places of the outermost blocks that no participant sees, in order and apart from each other.
  fileprivate var outermostHiddenSpans: [SourceSpan] {
    var spans: [SourceSpan] = []
    for block in blocks where block.isHidden {
      let span = document.nodes[block.node].span
      if let last = spans.last, last.contains(span) { continue }
      spans.append(span)
    }
    return spans
  }
}
