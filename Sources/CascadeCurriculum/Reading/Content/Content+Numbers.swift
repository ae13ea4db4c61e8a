extension Content {
  /// Gives every public block of a numbered kind its place in the series of that kind, in reading order.
  ///
  /// Called once when a text is read and again when an overlay is put in, since what that adds counts too. Blocks that
  /// `isKept` refuses take no number.
  package mutating func numberBlocks(where isKept: (Block) -> Bool = { _ in true }) {
    var counts: [BlockKind: Int] = [:]
    for index in blocks.indices {
      let kind = blocks[index].kind
      guard !blocks[index].isRestricted, Directive.of(kind).isNumbered, isKept(blocks[index]) else {
        blocks[index].number = nil
        continue
      }
      counts[kind, default: 0] += 1
      blocks[index].number = counts[kind]
    }
  }
}
