import CascadeMarkup
import CascadeText

extension Document {
  /// The children of the node at `index`, as an array: for small nodes, such as rows and lists.
  func childNodes(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    let end = Int(nodes[index].end)
    while child < end {
      children.append(child)
      child = Int(nodes[child].end)
    }
    return children
  }

  /// The rows of the table at `index`, each as its node and its cells.
  func rows(ofTable index: Int) -> [(row: Int, cells: [Int])] {
    childNodes(of: index).map { ($0, childNodes(of: $0)) }
  }

  /// Whether nothing stands inside the node at `index`.
  func isEmpty(_ index: Int) -> Bool { Int(nodes[index].end) == index + 1 }

  /// What is shown of the node at `index`, so that two nodes that look the same give the same bytes.
  func appearance(of index: Int) -> [UInt8] {
    var appearance: [UInt8] = []
    for node in nodes[index + 1..<max(index + 1, Int(nodes[index].end))] {
      // Text may be cut into nodes anywhere; everything else is told apart by its kind, which no text spells.
      if node.kind != .text { appearance.append(contentsOf: [0, node.kind.rawValue]) }
      appearance.append(contentsOf: bytes[node.literal])
      if node.kind == .citation { appearance.append(contentsOf: bytes[node.span.clamped(to: bytes.count).range]) }
    }
    return appearance
  }

  /// For each of `indices` the place of the first among them that looks the same.
  func classes(of indices: [Int]) -> [Int] {
    var first: [[UInt8]: Int] = [:]
    return indices.enumerated().map { place, index in
      let appearance = appearance(of: index)
      if let known = first[appearance] { return known }
      first[appearance] = place
      return place
    }
  }
}
