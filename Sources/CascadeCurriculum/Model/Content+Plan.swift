extension Content {
  /// The blocks of the session plan of a tier, with the minutes of each, in the order of the file.
  ///
  /// A timed block inside another is part of the outer one's time, and is not in the list.
  public func scheduledBlocks(for tier: Tier) -> [(block: Block, minutes: Minutes)] {
    blocks.compactMap { block in
      guard block.isScheduled, let minutes = block.timing?.minutes[tier] else { return nil }
      return (block, minutes)
    }
  }
}
