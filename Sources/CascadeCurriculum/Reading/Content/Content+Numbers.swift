extension Content {
  /// Gives every public block of a numbered kind its place in the series of that kind, in reading order.
  ///
  /// Called once when a text is read and again when an overlay is put in, since what that adds counts too. Blocks that
  /// `isKept` refuses take no number.
  package mutating func numberBlocks(where isKept: (Block) -> Bool = { _ in true }) {
    var counts: [BlockKind: Int] = [:]
    for index in blocks.indices {
      let block = blocks[index]
      guard Directive.of(block.kind).isNumbered, !block.isRestricted, isKept(block) else {
        blocks[index].number = nil
        continue
      }
      let number = counts[block.kind, default: 0] + 1
      counts[block.kind] = number
      blocks[index].number = number
    }
  }
}
