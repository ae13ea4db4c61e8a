import CascadeMarkup
package import CascadeText

/// Which editions have something else in the place of a text, since their overlay replaces it.
package struct ReplacedTexts: Sendable {
  /// What is replaced in each file, by the path.
  private var byPath: [String: [Replaced]] = [:]

  private struct Replaced: Sendable {
    let whole: SourceSpan
    let editions: Set<ID<Edition>>
    /// What stands in it and is shown all the same.
    let spared: [SourceSpan]
  }

  /// What the overlays of `curriculum` replace.
  package init(in curriculum: Curriculum) {
    for overlay in curriculum.overlays {
      let editions = Set(curriculum.editions.filter { $0.overlay?.id == overlay.id }.map(\.id))
      guard !editions.isEmpty else { continue }
      for base in overlay.bases {
        let replaced = Replaced(
          whole: base.whole, editions: editions, spared: Self.spared(of: base, overlay, in: curriculum))
        byPath[base.path, default: []].append(replaced)
      }
    }
  }

  /// The editions that have something else in the place of the text at `span` of the file at `path`.
  package func editions(at span: SourceSpan, in path: String) -> Set<ID<Edition>> {
    byPath[path, default: []].reduce(into: []) { editions, replaced in
      guard replaced.whole.contains(span), !replaced.spared.contains(where: { $0.contains(span) }) else { return }
      editions.formUnion(replaced.editions)
    }
  }

  /// The title of a block that is taken out, which the page of differences names, and footnotes that are typed in the block
  /// and referred to outside.
  private static func spared(of base: OverlayBase, _ overlay: Overlay, in curriculum: Curriculum) -> [SourceSpan] {
    guard case .block(let file, let id) = base.subject, let content = curriculum.content(of: file) else { return [] }
    let nodes = content.document.nodes
    var spared: [SourceSpan] = []
    let own = overlay.files.first { $0.path == base.ownPath }?.content.blocks.first { $0.idSpan == base.ownSpan }
    if own?["remove"] == "yes", let place = content.block(id), let title = content.blocks[place].title {
      spared.append(nodes[title].span)
    }
    for note in content.document.children(of: 0)
    where nodes[note].kind == .footnoteDefinition && base.whole.contains(nodes[note].span) {
      let isCitedOutside = nodes.contains {
        $0.kind == .footnoteReference && $0.first == nodes[note].first && !base.whole.contains($0.span)
      }
      if isCitedOutside { spared.append(nodes[note].span) }
    }
    return spared
  }
}
