import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let bareLink = Check(
    id: "accessibility/bare-link",
    severity: .note,
    summary: "A link whose words are its address.",
    explanation: """
      An address is read out letter by letter, and nobody types it from paper. Name what it leads to: \
      `[the guidance](https://…)`. The address is printed behind it.
      """,
    bad: """
      Read ⟦<https://www.unodc.org/>⟧, or ⟦https://www.unodc.org/unodc/⟧.
      """,
    good: """
      Read the [guidance of the United Nations](https://www.unodc.org/).
      """,
    judging: .perText { file, _, report in
      let document = file.content.document
      for link in file.content.links where link.target == .external {
        let words = document.plainText(of: link.node)
        guard ["https://", "http://", "www."].contains(where: words.hasPrefix), !document.isInBrokenAddress(link.node)
        else { continue }
        report.add("name what this address leads to", at: document.nodes[link.node].span)
      }
    })
}
