import CascadeMarkup
public import CascadeText

extension Content {
  /// The protected blocks, as places in ``Content/blocks``; not those inside of others.
  var protectedBlocks: [Int] {
    var end = 0
    return blocks.indices.filter { place in
      guard blocks[place].isProtected, blocks[place].node >= end else { return false }
      end = Int(document.nodes[blocks[place].node].end)
      return true
    }
  }

  /// The nodes of the values that readers of `block` are shown, in its footnotes too.
  func valuesShown(by block: Block) -> [Int] {
    nodesShown(by: block).joined().filter { document.nodes[$0].kind == .value }
  }
}

/// A place in a protected block where the words of a value are put in.
public struct ProtectedValue: Sendable {
  /// The name of the value.
  public var name: String
  /// The block.
  public var block: ID<Block>
  /// The file that holds it.
  public var path: String
  /// The place of the value there.
  public var span: SourceSpan
}

extension Curriculum {
  /// The values that protected text of the curriculum shows in editions of `overlay`, in reading order.
  public func protectedValues(under overlay: Overlay) -> [ProtectedValue] {
    (modules.map(\.content) + pages.map(\.content)).flatMap { content in
      content.protectedBlocks.flatMap { place -> [ProtectedValue] in
        let block = content.blocks[place]
        return content.valuesShown(by: block).filter { content.isShown($0, under: overlay.id) }.map { node in
          ProtectedValue(
            name: content.document.literal(of: node), block: block.id, path: block.path,
            span: content.document.nodes[node].span)
        }
      }
    }
  }
}

extension Content {
  /// Whether the blocks around a node are for editions of `overlay`, and none of them is a note among authors.
  fileprivate func isShown(_ node: Int, under overlay: ID<Overlay>) -> Bool {
    var around = innermostBlock(of: node)
    while let place = around {
      let block = blocks[place]
      let isForOverlay = block.overlays.isEmpty || block.overlays.contains { $0.id == overlay }
      guard isForOverlay, block.kind != .comment else { return false }
      around = block.parent
    }
    return true
  }
}
