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
      guard file.overlay == nil else { return }
      let links = file.content.links.filter { $0.target.place != nil && !file.restricted.contains($0.node) }
      guard !links.isEmpty else { return }
      let wanted = Set(links.compactMap(\.target.place?.name))
      var hidden: [FileID: HiddenNames] = [:]
      for link in links {
        guard let other = link.target.place?.file else { continue }
        let names = hidden[other] ?? HiddenNames(of: file.content(of: other, in: curriculum), among: wanted)
        hidden[other] = names
        guard let target = names.block(of: link.target) else { continue }
        report.add(
          "this leads to the \(target.kindName) '\(target.id)', which participants do not see",
          at: file.content.document.nodes[link.node].span)
      }
    })
}

/// Names in one text that lead to, or into, what participants do not see.
private struct HiddenNames {
  private var blocks: [ID<Block>: Block] = [:]
  private var headings: [String: Block] = [:]

  /// Those of the `wanted` names that are such names of the text `content`; none where there is no text.
  init(of content: Content?, among wanted: Set<String>) {
    guard let content else { return }
    for place in content.blocks.indices where content.blocks[place].isHidden {
      let id = content.blocks[place].id
      if wanted.contains(id.text), blocks[id] == nil { blocks[id] = content.blocks[place] }
    }
    var seen: Set<String> = []
    for heading in content.headings where wanted.contains(heading.anchor) && seen.insert(heading.anchor).inserted {
      if let place = heading.block, content.blocks[place].isHidden { headings[heading.anchor] = content.blocks[place] }
    }
  }

  /// The hidden block that a link leads to, or into; `nil` where it leads to public text, or nowhere.
  func block(of target: Content.Target) -> Block? {
    switch target {
    case .block(_, let id): blocks[id]
    case .heading(_, let anchor): headings[anchor]
    case .external, .file, .term, .asset, .broken: nil
    }
  }
}

extension Content.Target {
  /// The file in which a link leads to a block or heading, and its name there; `nil` for any other link.
  fileprivate var place: (file: FileID, name: String)? {
    switch self {
    case .block(let file, let id): (file, id.text)
    case .heading(let file, let anchor): (file, anchor)
    case .external, .file, .term, .asset, .broken: nil
    }
  }
}

extension TextFile {
  fileprivate func content(of place: FileID, in curriculum: Curriculum) -> Content? {
    place == file ? content : curriculum.content(of: place)
  }
}
