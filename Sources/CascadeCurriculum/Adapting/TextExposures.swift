import CascadeMarkup
import CascadeText

/// Where the parts of one Markdown text are seen.
package struct TextExposures {
  private let content: Content
  private let path: String
  private let curriculum: Curriculum
  private let replaced: ReplacedTexts
  private let restricted: RestrictedNodes
  /// Who sees what is in no block, …
  private let audience: Audience
  /// … and what is in each block.
  private var blocks: [Surrounding] = []
  /// The marks that lead to each footnote, by its number.
  private var marks: [UInt32: [Int]] = [:]
  /// The footnotes as ranges of nodes, in order.
  private var footnotes: [Range<Int>] = []

  /// Of the text of `module`.
  package init(of module: Module, in curriculum: Curriculum, _ replaced: ReplacedTexts) {
    self.init(module.content, at: module.path, Audience(tiers: module.tiers), nil, curriculum, replaced)
  }

  /// Of the text of `page`.
  package init(of page: Page, in curriculum: Curriculum, _ replaced: ReplacedTexts) {
    self.init(page.content, at: page.path, Audience(), nil, curriculum, replaced)
  }

  /// Of a file of `overlay`, by what its blocks are put into.
  package init(of file: OverlayFile, of overlay: ID<Overlay>, in curriculum: Curriculum, _ replaced: ReplacedTexts) {
    let surroundings = OverlaySurroundings(of: file, of: overlay, in: curriculum)
    var content = file.content
    if case .module(let id)? = file.target, let module = curriculum.module(id) {
      content.narrow(to: module.tiers, module.objectives)
    }
    self.init(content, at: file.path, surroundings.audience, surroundings, curriculum, replaced)
  }

  private init(
    _ content: Content, at path: String, _ audience: Audience, _ surroundings: OverlaySurroundings?,
    _ curriculum: Curriculum, _ replaced: ReplacedTexts
  ) {
    self.content = content
    self.path = path
    self.curriculum = curriculum
    self.replaced = replaced
    self.audience = audience
    restricted = RestrictedNodes(of: content)
    for block in content.blocks {
      var around =
        block.parent.map { blocks[$0] } ?? surroundings?.around(block.node) ?? Surrounding(audience: audience)
      around.narrow(to: block)
      blocks.append(around)
    }
    let nodes = content.document.nodes
    for node in content.document.children(of: 0) where nodes[node].kind == .footnoteDefinition {
      footnotes.append(node..<Int(nodes[node].end))
    }
    guard !footnotes.isEmpty else { return }
    for node in nodes.indices where nodes[node].kind == .footnoteReference {
      marks[nodes[node].first, default: []].append(node)
    }
  }

  /// Where the node is seen.
  package func exposure(of node: Int) -> Exposure {
    let span = content.document.nodes[node].span
    var result = footnote(holding: node).map { exposure(ofFootnote: $0) } ?? ownExposure(of: node)
    result.remove(replaced.editions(at: span, in: path))
    return result
  }

  private func ownExposure(of node: Int, in outer: Audience? = nil) -> Exposure {
    var around = content.innermostBlock(of: node).map { blocks[$0] } ?? Surrounding(audience: audience)
    if let outer { around.audience.narrow(to: outer) }
    if restricted.contains(node) { around.audience.isRestricted = true }
    return Exposure(around.audience, isGuarded: around.isGuarded, in: curriculum)
  }

  /// A footnote is seen where a mark leads to it, and only with the block that it is typed in.
  private func exposure(ofFootnote node: Int) -> Exposure {
    let nodes = content.document.nodes
    var typed = content.innermostBlock(at: Int(nodes[node].lower)).map { blocks[$0].audience } ?? audience
    if restricted.contains(node) { typed.isRestricted = true }
    let marks = marks[nodes[node].first, default: []]
    let exposures = marks.map { mark in
      // In the text of another footnote it is seen with that one's block.
      let outer = footnote(holding: mark).flatMap { content.innermostBlock(at: Int(nodes[$0].lower)) }
      guard let outer else { return ownExposure(of: mark, in: typed) }
      var audience = typed
      audience.narrow(to: blocks[outer].audience)
      return Exposure(audience, isGuarded: blocks[outer].isGuarded, in: curriculum)
    }
    guard var united = exposures.first else { return Exposure(typed, in: curriculum) }
    for exposure in exposures.dropFirst() { united.formUnion(exposure) }
    return united
  }

  /// The footnote in whose text the node lies; `nil` where it lies in none.
  private func footnote(holding node: Int) -> Int? {
    var low = 0
    var high = footnotes.count
    while low < high {
      let middle = (low + high) / 2
      if footnotes[middle].upperBound <= node { low = middle + 1 } else { high = middle }
    }
    return low < footnotes.count && footnotes[low].contains(node) ? footnotes[low].lowerBound : nil
  }
}
