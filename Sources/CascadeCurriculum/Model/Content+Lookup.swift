import CascadeMarkup
import CascadeText

extension Content {
  /// The block that the container at `node` is, as an index of ``blocks``; `nil` for any other node. O(log blocks).
  public func block(at node: Int) -> Int? {
    let place = blocksBegun(before: node + 1) - 1
    return place >= 0 && blocks[place].node == node ? place : nil
  }

  /// The innermost block that holds `node`, or is it, as an index of ``blocks``. O(log blocks), and the depth.
  public func innermostBlock(of node: Int) -> Int? {
    var place = blocksBegun(before: node + 1) - 1
    while place >= 0, Int(document.nodes[blocks[place].node].end) <= node { place = blocks[place].parent ?? -1 }
    return place >= 0 ? place : nil
  }

  /// The innermost block whose text holds the byte `offset` of the source, as an index of ``blocks``: that in which a
  /// footnote is typed, whose node lies outside of it. O(log blocks), and the depth.
  package func innermostBlock(at offset: Int) -> Int? {
    let nodes = document.nodes
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if nodes[blocks[middle].node].span.lower <= offset { low = middle + 1 } else { high = middle }
    }
    var next: Int? = low > 0 ? low - 1 : nil
    while let current = next, nodes[blocks[current].node].span.upper <= offset { next = blocks[current].parent }
    return next
  }

  /// The blocks inside the block at `index`, at any depth, as a range of ``blocks``.
  public func blocks(inside index: Int) -> Range<Int> {
    index + 1..<max(index + 1, blocksBegun(before: Int(document.nodes[blocks[index].node].end)))
  }

  /// The blocks directly inside the block at `index`, as indices of ``blocks``.
  public func children(ofBlock index: Int) -> [Int] {
    blocks(inside: index).filter { blocks[$0].parent == index }
  }

  /// The block of that id, typed or made, without regard to case, as an index of ``blocks``. O(blocks).
  public func block(_ id: ID<Block>) -> Int? {
    let wanted = id.text.lowercased()
    return blocks.firstIndex { $0.id.text.lowercased() == wanted }
  }

  /// The question that the block at `index` is.
  public func item(ofBlock index: Int) -> AssessmentItem? {
    var low = 0
    var high = items.count
    while low < high {
      let middle = (low + high) / 2
      if items[middle].block < index { low = middle + 1 } else { high = middle }
    }
    return low < items.count && items[low].block == index ? items[low] : nil
  }

  /// The readable text of a node and its descendants, as ``CascadeMarkup/Document/plainText(of:)`` gives it, with what
  /// `value` says for each `{{name}}`; a name for which it says nothing stays as typed.
  public func text(of node: Int, value: (String) -> String? = { _ in nil }) -> String {
    var text: [UInt8] = []
    for index in node..<Int(document.nodes[node].end) {
      let inner = document.nodes[index]
      switch inner.kind {
      case .text, .code: text.append(contentsOf: document.bytes[inner.literal])
      case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
      case .value:
        let name = String(decoding: document.bytes[inner.literal], as: UTF8.self)
        text.append(contentsOf: (value(name) ?? "{{\(name)}}").utf8)
      default: break
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The most points that a rubric gives: the highest of each row, added up. A row whose cells say nothing has every
  /// column; else the columns whose cells say something count.
  public func highestPoints(of rubric: AssessmentItem.Rubric) -> Int {
    rubric.criteria.reduce(0) { sum, criterion in
      let cells = document.children(of: criterion.row).dropFirst()
      let described = zip(cells, rubric.points).filter { Int(document.nodes[$0.0].end) > $0.0 + 1 }.map(\.1)
      return sum + ((described.isEmpty ? rubric.points : described).max() ?? 0)
    }
  }

  /// How many blocks begin before `node`.
  private func blocksBegun(before node: Int) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
