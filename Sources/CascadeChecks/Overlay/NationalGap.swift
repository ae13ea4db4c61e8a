import CascadeCurriculum
import CascadeMarkup
import CascadeText

/// A `national` block for which an edition of a country says nothing of its own.
struct NationalGap {
  /// The block of the curriculum.
  let block: Block
  /// The file that holds it.
  let path: String
  /// What the overlay has there.
  let notes: [Diagnostic.Note]

  /// Where the block is.
  var place: String { "\(path)#\(block.id.text.lowercased())" }
}

extension Curriculum {
  /// The `national` blocks for which the overlay says nothing in an edition that shows them: its final ones, or the others.
  ///
  /// An overlay that is in no edition yet is judged as if one showed all of it.
  func nationalGaps(of overlay: Overlay, inFinal isFinal: Bool) -> [NationalGap] {
    let own = editions.filter { $0.overlay?.id == overlay.id }
    var judged = own.filter { (($0.status ?? status) == .final) == isFinal }
    if own.isEmpty, !isFinal { judged = [.everything(of: overlay)] }
    guard !judged.isEmpty, let adapted = adaptations[overlay.id] else { return [] }
    let pages = pages.map { (FileID.page($0.id), $0.path, $0.content, TierSet.all) }
    let texts = modules.map { (FileID.module($0.id), $0.path, $0.content, $0.tiers) } + pages
    return texts.flatMap { file, path, content, tiers in
      let filters = judged.filter { $0.tier.map(tiers.contains) ?? true }.map { ContentFilter(of: $0) }
      let answers = NationalAnswers(
        base: content, adapted: adapted.content(of: file) ?? content, overlay: overlay.id,
        files: overlay.files.filter { $0.target == file })
      return content.blocks.indices.filter { content.blocks[$0].kind == .national }.compactMap { place in
        let shown = filters.filter { $0.shows(place, of: content.blocks) }
        return shown.lazy.compactMap { answers.fault(at: place, for: $0) }.first.map {
          NationalGap(block: content.blocks[place], path: path, notes: $0)
        }
      }
    }
  }

  /// Whether an edition that `overlay` is put into is called final.
  func isFinal(_ overlay: Overlay) -> Bool {
    editions.contains { $0.overlay?.id == overlay.id && ($0.status ?? status) == .final }
  }
}

extension Edition {
  /// An edition that shows all of what `overlay` is put into.
  fileprivate static func everything(of overlay: Overlay) -> Self {
    Self(
      id: ID(overlay.id.text), idSpan: overlay.idSpan, reader: .facilitator, tier: nil, locales: [], localeSpans: [],
      overlay: Reference(overlay.id, at: overlay.idSpan), status: .draft)
  }
}

/// What an overlay has in the place of the `national` blocks of one text.
private struct NationalAnswers {
  let base: Content
  let adapted: Content
  let overlay: ID<Overlay>
  let files: [OverlayFile]

  /// What is wrong with that of the block at `place` where `filter` shows it: notes, perhaps none; `nil` where nothing is.
  func fault(at place: Int, for filter: ContentFilter) -> [Diagnostic.Note]? {
    if let removal = removal(at: place) {
      guard !removal.hasReason else { return nil }
      return [Diagnostic.Note("taken out here without a reason", at: removal.span, in: removal.path)]
    }
    let id = base.blocks[place].id
    guard let new = adapted.blocks.firstIndex(where: { $0.overlay == overlay && $0.id.isSame(as: id) }) else {
      return []
    }
    let words = words(of: new, in: adapted, for: filter)
    let former = self.words(of: place, in: base, for: filter)
    if !filter.shows(new, of: adapted.blocks) { return notes(on: id, "what stands here is not for every edition") }
    if WordDifference(from: "", to: words).changes.isEmpty { return notes(on: id, "nothing stands here") }
    if WordDifference(from: former, to: words).changes.isEmpty {
      return notes(on: id, "this says what the curriculum says")
    }
    return nil
  }

  private func notes(on id: ID<Block>, _ message: String) -> [Diagnostic.Note] {
    files.lazy.compactMap { file in
      file.content.blocks.first { $0.id.isSame(as: id) }.map { Diagnostic.Note(message, at: $0.idSpan, in: file.path) }
    }.prefix(1).map(\.self)
  }

  /// Where the block at `place` is taken out, or one that holds it.
  private func removal(at place: Int) -> (span: SourceSpan, path: String, hasReason: Bool)? {
    var next: Int? = place
    while let current = next {
      for file in files {
        let content = file.content
        guard
          let own = content.blocks.indices.first(where: {
            let block = content.blocks[$0]
            return block.parent == nil && block["remove"] == "yes" && block.id.isSame(as: base.blocks[current].id)
          })
        else { continue }
        let reasons = content.blocks.filter { $0.kind == .reason && $0.parent == own }
        let hasReason = reasons.contains { content.document.plainText(of: $0.node).contains { !$0.isWhitespace } }
        return (content.blocks[own].idSpan, file.path, hasReason)
      }
      next = base.blocks[current].parent
    }
    return nil
  }

  /// What the block at `place` says where `filter` shows it, without its title and its reason.
  private func words(of place: Int, in content: Content, for filter: ContentFilter) -> String {
    let nodes = content.document.nodes
    let inner = Dictionary(content.blocks.map { ($0.node, $0) }) { first, _ in first }
    let end = Int(nodes[content.blocks[place].node].end)
    var words: [String] = []
    var node = content.blocks[place].node + 1
    while node < end {
      if let block = inner[node], filter.keeps(block), block.kind != .reason {
        node += 1
        continue
      }
      if inner[node] == nil, node != content.blocks[place].title {
        words.append(String(decoding: content.document.bytes[nodes[node].span.range], as: UTF8.self))
      }
      node = Int(nodes[node].end)
    }
    return words.joined(separator: "\n")
  }
}

extension ID {
  /// Whether they differ by case at most.
  fileprivate func isSame(as other: Self) -> Bool { text.lowercased() == other.text.lowercased() }
}
