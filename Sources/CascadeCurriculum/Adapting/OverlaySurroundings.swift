/// What holds for the blocks of an overlay's file because of what they are put into.
struct OverlaySurroundings {
  /// The editions that keep what is directly in the file.
  let audience: Audience
  /// What each of its outermost blocks is put into, by its node.
  private let blocks: [Int: Surrounding]

  /// What the blocks of `file`, of `overlay`, are put into.
  init(of file: OverlayFile, of overlay: ID<Overlay>, in curriculum: Curriculum) {
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
    var found: [Int: Surrounding] = [:]
    for block in file.content.blocks where block.parent == nil {
      let beside = block["after"] ?? block["before"]
      guard let place = places[(beside ?? block.id.text).lowercased()] else { continue }
      // A block that replaces another says itself whom it is for; where it stands, it shares with that one.
      var around = Surrounding(
        audience: whole, isGuarded: beside == nil && content.blocks[place].kind.isGuarded)
      var next = content.blocks[place].parent
      while let current = next {
        around.narrow(to: content.blocks[current])
        next = content.blocks[current].parent
      }
      found[block.node] = around
    }
    blocks = found
  }

  /// What the outermost block at `node` is put into.
  func around(_ node: Int) -> Surrounding { blocks[node] ?? Surrounding(audience: audience) }
}

/// What holds for what is in a block.
struct Surrounding {
  /// The editions that keep it.
  var audience: Audience
  /// Whether a wrong word in it could do harm.
  var isGuarded = false

  /// Adds what holds because of `block`, which it is in.
  mutating func narrow(to block: Block) {
    audience.narrow(to: block)
    isGuarded = isGuarded || block.kind.isGuarded
  }
}
