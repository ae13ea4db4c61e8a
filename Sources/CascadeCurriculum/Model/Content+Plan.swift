extension Content {
  /// The blocks of the session plan of a tier, with the minutes of each, in the order of the file.
  ///
  /// A timed block inside another is part of the outer one's time, and is not in the list.
  public func scheduledBlocks(for tier: Tier) -> [(block: Block, minutes: Minutes)] {
    blocks.compactMap { block in
      guard let timing = block.timing, let minutes = timing.minutes[tier], block.tiers.contains(tier),
        !isInsideTimedBlock(block)
      else { return nil }
      return (block, minutes)
    }
  }

  /// Whether a block that holds this one is timed.
  public func isInsideTimedBlock(_ block: Block) -> Bool {
    var next = block.parent
    while let current = next {
      if blocks[current].timing != nil { return true }
      next = blocks[current].parent
    }
    return false
  }
}
