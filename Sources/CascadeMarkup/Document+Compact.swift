extension Document {
  /// Lets go of room that nothing is in, and of what openers say, where `keepsOpenings` is `false`: who has read them
  /// keeps that in a form of its own. Thousands of documents stay in memory.
  package mutating func compact(keepsOpenings: Bool) {
    if !keepsOpenings { containers = [] }
    nodes.compact()
    bytes.compact()
  }
}

extension Array {
  /// Lets go of room that nothing is in, where that is more than an eighth.
  mutating func compact() {
    guard capacity > count + count / 8 else { return }
    var tight: [Element] = []
    tight.reserveCapacity(count)
    tight.append(contentsOf: self)
    self = tight
  }
}
