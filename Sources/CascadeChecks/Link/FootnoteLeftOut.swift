import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let footnoteLeftOut = Check(
    id: "link/footnote-left-out",
    severity: .error,
    summary: "A footnote that not all who see its mark get, because it is written inside a block for others.",
    explanation: """
      The note belongs to the block that it is written in. Where a tier or a country's edition does not get that block, \
      the mark and the note would vanish from the text around. Write the note outside of the block, or move the mark \
      into it.
      """,
    bad: """
      Officers know this already.⟦[^figures]⟧

      ::: only {#for-trainers tiers=trainer}

      Ask before you tell.

      [^figures]: The figures of the station.

      :::
      """,
    good: """
      Officers know this already.[^figures]

      [^figures]: The figures of the station.

      ::: only {#for-trainers tiers=trainer}

      Ask before you tell.[^room]

      [^room]: In the next room.

      :::
      """,
    judging: .perText { file, curriculum, report in
      let document = file.content.document
      guard document.definitions.contains(where: \.isFootnote), !file.content.blocks.isEmpty else { return }
      let notes = FootnotePlaces(in: file, of: curriculum)
      for (index, node) in document.nodes.enumerated() where node.kind == .footnoteReference {
        guard let lacking = notes.readersWithout(node.first, markedAt: index) else { continue }
        report.add("this footnote is written inside a block that \(lacking) not get", at: node.span)
      }
    })
}

/// Who gets each block of a text, and so the footnotes written in it.
private struct FootnotePlaces {
  private let content: Content
  private let everyone: Audience
  private var byNumber: [UInt32: Audience] = [:]
  /// The footnotes as ranges of nodes, in order, with who gets them.
  private var definitions: [(nodes: Range<Int>, readers: Audience)] = []

  init(in file: TextFile, of curriculum: Curriculum) {
    content = file.content
    var tiers = TierSet.all
    if case .module(let id) = file.file, let module = curriculum.module(id) { tiers = module.tiers }
    everyone = Audience(tiers: tiers)
    let nodes = content.document.nodes
    for node in content.document.children(of: 0) where nodes[node].kind == .footnoteDefinition {
      let block = content.innermostBlock(at: nodes[node].span.lower)
      let readers = readers(of: block)
      definitions.append((node..<Int(nodes[node].end), readers))
      // Facilitators' blocks have a check of their own.
      if !isHidden(block) { byNumber[nodes[node].first] = readers }
    }
  }

  /// Who sees the mark at `node` but does not get the footnote `number`, with a verb; `nil` where all get it.
  func readersWithout(_ number: UInt32, markedAt node: Int) -> String? {
    guard let note = byNumber[number] else { return nil }
    let mark = definition(holding: node) ?? readers(of: content.innermostBlock(of: node))
    if let tier = mark.tiers.subtracting(note.tiers).tiers.first { return "the tier '\(tier.rawValue)' does" }
    guard let kept = note.overlays else { return nil }
    guard let seen = mark.overlays else { return "editions of other countries do" }
    return seen.subtracting(kept).map(\.text).min().map { "the overlay '\($0)' does" }
  }

  /// Who gets the footnote inside which `node` lies; `nil` where it lies in none.
  private func definition(holding node: Int) -> Audience? {
    var low = 0
    var high = definitions.count
    while low < high {
      let middle = (low + high) / 2
      if definitions[middle].nodes.upperBound <= node { low = middle + 1 } else { high = middle }
    }
    return low < definitions.count && definitions[low].nodes.contains(node) ? definitions[low].readers : nil
  }

  private func readers(of block: Int?) -> Audience {
    var readers = everyone
    var next = block
    while let current = next {
      readers.narrow(to: content.blocks[current])
      next = content.blocks[current].parent
    }
    return readers
  }

  private func isHidden(_ block: Int?) -> Bool {
    var next = block
    while let current = next {
      if content.blocks[current].isHidden { return true }
      next = content.blocks[current].parent
    }
    return false
  }
}
