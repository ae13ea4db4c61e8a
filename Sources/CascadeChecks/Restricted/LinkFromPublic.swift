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
      let own = RestrictedTargets(in: file.content)
      var hidden: RestrictedNodes?
      for link in file.content.links {
        guard let target = own.target(of: link.target, from: file, in: curriculum) else { continue }
        let nodes = hidden ?? RestrictedNodes(of: file.content)
        hidden = nodes
        guard !nodes.contains(link.node) else { continue }
        report.add(
          "this leads to the \(target.kind) '\(target.id)', which participants do not see",
          at: file.content.document.nodes[link.node].span)
      }
    })
}

/// The restricted blocks of a text, by what links can call them.
private struct RestrictedTargets {
  /// A block that participants do not see.
  struct Target {
    var kind: String
    var id: ID<Block>
  }

  private var byID: [ID<Block>: Target] = [:]
  private var byAnchor: [String: Target] = [:]

  init(in content: Content) {
    for index in content.blocks.indices where content.blocks[index].isHidden {
      let target = Target(kind: content.blocks[index].kindName, id: content.blocks[index].id)
      byID[target.id] = target
    }
    guard !byID.isEmpty else { return }
    for heading in content.headings {
      guard let block = heading.block, content.blocks[block].isHidden else { continue }
      byAnchor[heading.anchor] = Target(kind: content.blocks[block].kindName, id: content.blocks[block].id)
    }
  }

  /// The restricted block that a link of `file` leads to; `nil` where it leads to public text, or nowhere.
  func target(of link: Content.Target, from file: TextFile, in curriculum: Curriculum) -> Target? {
    switch link {
    case .block(let place, let id):
      guard place != file.file else { return byID[id] }
      return curriculum.content(of: place).flatMap { RestrictedTargets(in: $0).byID[id] }
    case .heading(let place, let anchor):
      guard place != file.file else { return byAnchor[anchor] }
      return curriculum.content(of: place).flatMap { RestrictedTargets(in: $0).byAnchor[anchor] }
    case .external, .file, .term, .asset, .broken: return nil
    }
  }
}
