import CascadeText

/// CommonMark 0.31, section 5.3.
extension BlockParser {
  /// Says of the list that is about to be closed whether it is tight: no blank line stands between its items, or
  /// between the blocks of one.
  mutating func finishList() {
    let list = open.last.index
    if isTight(list) { tree.nodes[list].flags.insert(.tight) }
    tree.nodes[list].second = UInt32(open.last.lastChild)
  }

  private func isTight(_ list: Int) -> Bool {
    var item = list + 1
    let end = tree.nodes.count
    while item < end {
      let next = Int(tree.nodes[item].end)
      let isLast = next == end
      if !isLast, tree.nodes[item].flags.contains(.endsBlank) { return false }
      var child = item + 1
      while child < next {
        let following = Int(tree.nodes[child].end)
        if !isLast || following < next, endsBlank(child) { return false }
        child = following
      }
      item = next
    }
    return true
  }

  /// Whether a blank line follows the block at `index`, or the last block in it if it is a list.
  private func endsBlank(_ index: Int) -> Bool {
    var index = index
    while tree.nodes[index].kind == .list || tree.nodes[index].kind == .item {
      let last = lastChild(of: index)
      guard last > index else { break }
      index = last
    }
    return tree.nodes[index].flags.contains(.endsBlank)
  }

  /// The last child of a closed list or item; the block itself where it has none.
  private func lastChild(of index: Int) -> Int {
    if tree.nodes[index].kind == .list { return Int(tree.nodes[index].second) }
    var child = index
    var next = index + 1
    while next < Int(tree.nodes[index].end) {
      child = next
      next = Int(tree.nodes[next].end)
    }
    return child
  }
}
