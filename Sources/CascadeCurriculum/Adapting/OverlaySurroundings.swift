/// What holds for the blocks of an overlay's file because of what they are put into.
package struct OverlaySurroundings: Sendable {
  /// The editions that show what is directly in the file.
  package let audience: Audience
  /// What holds for each of its outermost blocks, by its node.
  private let blocks: [Int: Around]

  /// What a block is put into.
  package struct Around: Sendable {
    /// The editions that show it.
    package var audience: Audience
    /// Whether a wrong word in it could do harm: it comes into a rule, a safeguard, a question.
    package var isGuarded: Bool
  }

  /// What the blocks of `file`, of `overlay`, are put into.
  package init(of file: OverlayFile, of overlay: ID<Overlay>, in curriculum: Curriculum) {
    var whole = Audience(overlays: [overlay])
    if case .module(let id)? = file.target, let module = curriculum.module(id) { whole.tiers = module.tiers }
    audience = whole
    guard let content = file.target.flatMap({ curriculum.content(of: $0) }) else {
      blocks = [:]
      return
    }
    let places = Dictionary(content.blocks.indices.map { (content.blocks[$0].id.text.lowercased(), $0) }) { first, _ in
      first
    }
    var found: [Int: Around] = [:]
    for block in file.content.blocks where block.parent == nil {
      let beside = block["after"] ?? block["before"]
      guard let place = places[(beside ?? block.id.text).lowercased()] else { continue }
      var around = Around(audience: whole, isGuarded: false)
      var next = beside == nil ? place : content.blocks[place].parent
      while let current = next {
        around.audience.narrow(to: content.blocks[current])
        if content.blocks[current].kind.isGuarded { around.isGuarded = true }
        next = content.blocks[current].parent
      }
      found[block.node] = around
    }
    blocks = found
  }

  /// What holds for the outermost block at `node`.
  package func around(_ node: Int) -> Around { blocks[node] ?? Around(audience: audience, isGuarded: false) }
}
