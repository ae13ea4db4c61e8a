import CascadeMarkup
import CascadeText

extension Content {
  /// Narrows the blocks of a module to its `tiers`, and each question to the tiers of those of its `objectives` that it
  /// measures.
  mutating func narrow(to tiers: TierSet, _ objectives: [Objective]) {
    for place in blocks.indices { blocks[place].tiers.formIntersection(tiers) }
    for place in items.indices {
      let kept = objectives.tiers(of: items[place].objectives)
      guard !kept.isEmpty else { continue }
      let question = items[place].block
      let end = Int(document.nodes[blocks[question].node].end)
      for inner in question..<blocks.count {
        guard blocks[inner].node < end else { break }
        blocks[inner].tiers.formIntersection(kept)
      }
    }
  }
}

extension [Objective] {
  /// The tiers that one of the objectives that `references` name is for; empty where they name none.
  fileprivate func tiers(of references: [Reference<Objective>]) -> TierSet {
    references.reduce(into: TierSet()) { tiers, reference in
      if let objective = first(where: { $0.id == reference.id }) { tiers.formUnion(objective.tiers) }
    }
  }
}
