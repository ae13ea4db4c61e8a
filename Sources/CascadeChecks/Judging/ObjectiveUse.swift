import CascadeCurriculum

/// Where a module's objectives are taught and assessed, by their place in `Module.objectives`.
enum ObjectiveUse {
  /// The tiers for which a timed block names each objective.
  static func taught(in module: Module) -> [TierSet] {
    var taught = Array(repeating: TierSet(), count: module.objectives.count)
    for index in module.content.blocks.indices {
      guard let timing = module.content.blocks[index].timing, !timing.objectives.isEmpty else { continue }
      let tiers = module.content.blocks[index].teachingTiers
      for reference in timing.objectives {
        if let place = module.place(of: reference.id) { taught[place].formUnion(tiers) }
      }
    }
    return taught
  }

  /// The questions that measure each objective, as places of `Content.items`.
  static func measured(in module: Module) -> [[Int]] {
    var measured: [[Int]] = Array(repeating: [], count: module.objectives.count)
    for item in module.content.items.indices {
      for reference in module.content.items[item].objectives {
        if let place = module.place(of: reference.id) { measured[place].append(item) }
      }
    }
    return measured
  }
}

extension Block {
  /// The tiers that spend time on the block: those that it has minutes for; of a part of another timed block, those
  /// that it is kept for.
  var teachingTiers: TierSet {
    guard let timing, isScheduled else { return tiers }
    return Tier.allCases.reduce(into: TierSet()) { tiers, tier in
      if timing.minutes[tier] != nil { tiers.insert(TierSet(tier)) }
    }
  }
}

extension Module {
  /// The place of the objective of that id, without regard to case.
  func place(of id: ID<Objective>) -> Int? {
    objectives.firstIndex { $0.id == id } ?? objectives.firstIndex { $0.id.text.lowercased() == id.text.lowercased() }
  }

  /// The tiers that see a question of the module: those of its block and of one of its objectives.
  func tiers(of item: AssessmentItem) -> TierSet {
    let kept = content.blocks[item.block].tiers.intersection(tiers)
    guard !item.objectives.isEmpty else { return kept }
    let measured = item.objectives.compactMap { place(of: $0.id) }.reduce(TierSet()) { $0.union(objectives[$1].tiers) }
    return kept.intersection(measured)
  }
}
