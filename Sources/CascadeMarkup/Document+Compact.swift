extension Document {
  /// Lets go of room that nothing is in, and of what openers say, where `keepsOpenings` is `false`: who has read them
  /// keeps that in a form of its own. Thousands of documents stay in memory.
  package mutating func compact(keepsOpenings: Bool) {
    if !keepsOpenings { containers = [] }
    if nodes.capacity > nodes.count + nodes.count / 8 { nodes = nodes.compacted() }
    if bytes.capacity > bytes.count + bytes.count / 8 { bytes = bytes.compacted() }
  }
}

extension Array {
  /// The same elements in as much room as they need.
  fileprivate func compacted() -> [Element] {
    var compact: [Element] = []
    compact.reserveCapacity(count)
    compact.append(contentsOf: self)
    return compact
  }
}
