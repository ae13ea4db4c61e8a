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
      var hidden: RestrictedNodes?
      for link in file.content.links {
        guard let target = RestrictedTarget.block(of: link.target, from: file, in: curriculum) else { continue }
        let nodes = hidden ?? RestrictedNodes(of: file.content)
        hidden = nodes
        guard !nodes.contains(link.node) else { continue }
        report.add(
          "this leads to the \(target.kindName) '\(target.id)', which participants do not see",
          at: file.content.document.nodes[link.node].span)
      }
    })
}

/// Finds the restricted block that a link leads into.
enum RestrictedTarget {
  /// The restricted block; `nil` where the link leads to public text, or nowhere.
  static func block(of target: Content.Target, from file: TextFile, in curriculum: Curriculum) -> Block? {
    switch target {
    case .block(let id, let block):
      return content(of: id, from: file, in: curriculum).flatMap { content in
        content.blocks.first { $0.isHidden && $0.id == block }
      }
    case .heading(let id, let anchor):
      guard let content = content(of: id, from: file, in: curriculum),
        content.blocks.contains(where: \.isHidden),
        let heading = content.headings.first(where: { $0.anchor == anchor }), let block = heading.block
      else { return nil }
      return content.blocks[block].isHidden ? content.blocks[block] : nil
    case .external, .file, .term, .asset, .broken: return nil
    }
  }

  private static func content(of id: FileID, from file: TextFile, in curriculum: Curriculum) -> Content? {
    id == file.file ? file.content : curriculum.content(of: id)
  }
}
