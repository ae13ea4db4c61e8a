import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let linkToRestricted = Check(
    id: "restricted/link-from-public",
    severity: .error,
    summary: "A link in a participant's text that leads to text for facilitators.",
    explanation: """
      The participant's book does not hold the block that the link leads to. The link would be broken there, and would \
      tell participants that there is an answer. Move the link into a `facilitator` block, or let it lead to the public \
      block around.
      """,
    bad: """
      ::: activity {#desk minutes=30 method=role-play objectives=O1}

      Play the first two minutes, then compare with ⟦[the model](#desk-model)⟧.

      ::: answer {#desk-model}

      Take her into a private room.

      :::

      :::
      """,
    good: """
      ::: activity {#desk minutes=30 method=role-play objectives=O1}

      Play the first two minutes, then compare.

      ::: answer {#desk-model}

      Take her into a private room.

      :::

      ::: facilitator

      Read [the model](#desk-model) before the session.

      :::

      :::
      """,
    judging: .perText { file, curriculum, report in
      guard file.overlay == nil, !file.content.links.isEmpty else { return }
      for link in file.content.links where !file.restricted.contains(link.node) {
        guard let target = file.restrictedTarget(of: link.target, in: curriculum) else { continue }
        report.add(
          "this leads to the \(target.kindName) '\(target.id)', which participants do not see",
          at: file.content.document.nodes[link.node].span)
      }
    })
}

extension TextFile {
  /// The restricted block that a link of the file leads to, or into; `nil` where it leads to public text, or nowhere.
  fileprivate func restrictedTarget(of link: Content.Target, in curriculum: Curriculum) -> Block? {
    switch link {
    case .block(let place, let id):
      return text(of: place, in: curriculum)?.blocks.first { $0.isHidden && $0.id == id }
    case .heading(let place, let anchor):
      guard let content = text(of: place, in: curriculum),
        let block = content.headings.first(where: { $0.anchor == anchor })?.block
      else { return nil }
      return content.blocks[block].isHidden ? content.blocks[block] : nil
    case .external, .file, .term, .asset, .broken: return nil
    }
  }

  private func text(of place: FileID, in curriculum: Curriculum) -> Content? {
    place == file ? content : curriculum.content(of: place)
  }
}
