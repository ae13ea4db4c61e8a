import CascadeMarkup
import CascadeText

/// Puts the blocks of an overlay's files into the text of a module or page.
struct OverlayWeaver {
  private let base: Content
  private let files: [OverlayFile]
  private var places: [String: Int] = [:]
  /// Where the ids that the files give were given first, in lower case.
  private var given: [String: (span: SourceSpan, path: String)] = [:]
  private var diagnostics: [Diagnostic] = []
  /// For nodes of the base: what takes their place, and what stands before and after them.
  private var replacements: [Int: DocumentCopy.Task] = [:]
  private var removed: Set<Int> = []
  private var before: [Int: [DocumentCopy.Task]] = [:]
  private var after: [Int: [DocumentCopy.Task]] = [:]

  private init(_ base: Content, _ files: [OverlayFile]) {
    self.base = base
    self.files = files
    for (place, block) in base.blocks.enumerated() where places[block.id.text.lowercased()] == nil {
      places[block.id.text.lowercased()] = place
    }
  }

  /// The woven text, whose bytes are those of the base followed by each file's.
  static func weave(_ base: Content, with files: [OverlayFile]) -> Checked<Document> {
    var weaver = OverlayWeaver(base, files)
    for place in files.indices { weaver.place(fileAt: place) }
    return Checked(weaver.woven(), weaver.diagnostics)
  }

  private mutating func place(fileAt place: Int) {
    let file = files[place]
    let document = file.content.document
    for child in document.children(of: 0) where document.nodes[child].kind != .container {
      guard document.nodes[child].kind != .footnoteDefinition else { continue }
      let message = "this text belongs to no block, so it is in no edition; put it into a container with an id"
      diagnostics.append(ResolveCheck.overlayLooseText(message, at: document.nodes[child].span, in: file.path))
    }
    for block in file.content.blocks where block.parent == nil && block.kind != .comment {
      settle(block, of: document, place + 1)
    }
  }

  private mutating func settle(_ block: Block, of document: Document, _ source: Int) {
    let subtree = DocumentCopy.Task.copy(document: source, block.node..<Int(document.nodes[block.node].end))
    guard mayGive(namesOf: block, in: files[source - 1]) else { return }
    if block["remove"] == "yes" {
      if let target = target(block.id.text, at: block.idSpan, of: block) { removed.insert(base.blocks[target].node) }
    } else if let anchor = block.attribute("after") {
      if let target = target(anchor.value, at: anchor.span, of: block, changes: false) {
        after[base.blocks[target].node, default: []].append(subtree)
      }
    } else if let anchor = block.attribute("before") {
      if let target = target(anchor.value, at: anchor.span, of: block, changes: false) {
        before[base.blocks[target].node, default: []].append(subtree)
      }
    } else if let target = target(block.id.text, at: block.idSpan, of: block) {
      replace(base.blocks[target], by: block, subtree)
    }
  }

  /// Whether nothing else of the woven text has the ids in `block`, and its headings lead no link away from another;
  /// told where something has.
  private mutating func mayGive(namesOf block: Block, in file: OverlayFile) -> Bool {
    let content = file.content
    let inside = block.node..<Int(content.document.nodes[block.node].end)
    let replaced = nodesReplaced(by: block)
    let blocks = content.blocks.filter { $0.hasTypedID && $0.kind != .comment && inside.contains($0.node) }
    let told = diagnostics.count
    for name in blocks.map({ Name(text: $0.id.text, span: $0.idSpan) }) {
      if isGivenTwice(name, in: file.path) { continue }
      tell(name, in: file.path, unlessIn: replaced, isOfBlock: true)
    }
    for heading in content.headings where inside.contains(heading.node) && !heading.anchor.isEmpty {
      let name = Name(text: heading.anchor, span: content.document.textSpan(of: heading.node))
      // A title may be called as its block is.
      guard !blocks.contains(where: { $0.id.text.lowercased() == name.key }) else { continue }
      tell(name, in: file.path, unlessIn: replaced, isOfBlock: heading.isPinned)
    }
    return diagnostics.count == told
  }

  /// An id or the anchor of a heading, where a file of the overlay gives it.
  private struct Name {
    let text: String
    let span: SourceSpan
    var key: String { text.lowercased() }
  }

  /// The nodes of the base whose names go with what `block` replaces or takes out.
  private func nodesReplaced(by block: Block) -> Range<Int> {
    guard block.standsForAnother, let place = places[block.id.text.lowercased()] else { return 0..<0 }
    let node = base.blocks[place].node
    return node..<Int(base.document.nodes[node].end)
  }

  /// Whether another file of the overlay gives the id; of one file it was told when it was read.
  private mutating func isGivenTwice(_ name: Name, in path: String) -> Bool {
    guard let first = given[name.key] else {
      given[name.key] = (name.span, path)
      return false
    }
    guard first.path != path else { return false }
    let note = Diagnostic.Note("first given here", at: first.span, in: first.path)
    report(.duplicateID, "another file of this overlay has the id '\(name.text)'", name, in: path, note)
    return true
  }

  /// Reports a name that something of the base outside of the nodes `replaced` has. Of a heading that is not pinned it is
  /// told where it would take a block's name, or one in protected text.
  private mutating func tell(_ name: Name, in path: String, unlessIn replaced: Range<Int>, isOfBlock: Bool) {
    guard let owner = owner(of: name.key), !replaced.contains(owner.node) else { return }
    if let guardian = protector(of: owner.block) {
      let old = base.blocks[guardian]
      let reason = old.id.text.lowercased() == name.key ? "is protected" : "lies in '\(old.id)', which is protected"
      let note = Diagnostic.Note("protected here", at: old.idSpan, in: old.path)
      diagnostics.append(
        ResolveCheck.overlayProtected(
          "'\(owner.name)' \(reason): no overlay may give its id to another", at: name.span, in: path, notes: [note]))
    } else if isOfBlock || !owner.isHeading {
      let note = Diagnostic.Note("first given here", at: owner.span, in: base.document.origins[0].path)
      report(.duplicateID, "the text that the overlay changes has the id '\(owner.name)' already", name, in: path, note)
    }
  }

  private mutating func report(
    _ finding: ContentFinding, _ message: String, _ name: Name, in path: String, _ note: Diagnostic.Note
  ) {
    diagnostics.append(Diagnostic(finding.id, finding.severity, message, at: name.span, in: path, notes: [note]))
  }

  /// What of the base has the name: its node, and the innermost block that it is or lies in.
  private func owner(of key: String) -> (name: String, node: Int, block: Int?, span: SourceSpan, isHeading: Bool)? {
    switch base.anchors[key] {
    case .block(let place)?:
      let block = base.blocks[place]
      return (block.id.text, block.node, place, block.idSpan, false)
    case .heading(let place)?:
      let heading = base.headings[place]
      return (heading.anchor, heading.node, heading.block, base.document.textSpan(of: heading.node), true)
    case nil: return nil
    }
  }

  /// The protected block that the one at `place` is or lies in.
  private func protector(of place: Int?) -> Int? {
    var current = place
    while let block = current {
      if base.blocks[block].isProtected { return block }
      current = base.blocks[block].parent
    }
    return nil
  }

  private mutating func replace(_ old: Block, by block: Block, _ subtree: DocumentCopy.Task) {
    guard old.kindName == block.kindName else {
      let note = Diagnostic.Note("the block that it stands for", at: old.idSpan, in: old.path)
      let message = "'\(block.id)' is a '\(old.kindName)' in the text, not a '\(block.kindName)'"
      diagnostics.append(ResolveCheck.overlayKind(message, at: block.idSpan, in: block.path, notes: [note]))
      return
    }
    replacements[old.node] = subtree
  }

  /// The block of the base that `id` names; `nil`, and told, where there is none or it may not be changed.
  private mutating func target(_ id: String, at span: SourceSpan, of block: Block, changes: Bool = true) -> Int? {
    guard let place = places[id.lowercased()] else {
      var finding = ResolveCheck.overlayTarget.unknown(
        "block", id, at: span, in: block.path, among: base.blocks.lazy.filter(\.hasTypedID).map(\.id.text))
      if changes, finding.fixes.isEmpty { finding.message += " to replace; a new block has 'after=' or 'before='" }
      diagnostics.append(finding)
      return nil
    }
    guard let guarded = protected(from: place, changes: changes) else { return place }
    let old = base.blocks[guarded.place]
    let note = Diagnostic.Note("protected here", at: old.idSpan, in: old.path)
    diagnostics.append(
      ResolveCheck.overlayProtected(
        "\(guarded.reason): no overlay may change it", at: span, in: block.path, notes: [note]))
    return nil
  }

  /// The protected block that would change with the one at `place`, and how that is said: itself, one that holds it, or
  /// one that it holds. What is added beside a protected block (`changes` is false) changes only those around both.
  private func protected(from place: Int, changes: Bool) -> (place: Int, reason: String)? {
    let id = base.blocks[place].id
    if changes, base.blocks[place].isProtected { return (place, "'\(id)' is protected") }
    var outer = base.blocks[place].parent
    while let holder = outer {
      let block = base.blocks[holder]
      if block.isProtected { return (holder, "'\(id)' lies in '\(block.id)', which is protected") }
      outer = block.parent
    }
    guard changes else { return nil }
    let node = base.blocks[place].node
    let inside = node + 1..<Int(base.document.nodes[node].end)
    return base.blocks.indices.first { base.blocks[$0].isProtected && inside.contains(base.blocks[$0].node) }.map {
      ($0, "'\(id)' holds '\(base.blocks[$0].id)', which is protected")
    }
  }

  private func woven() -> Document {
    var copy = DocumentCopy(of: [base.document] + files.map(\.content.document))
    let footnotes = files.enumerated().flatMap { place, file in footnoteTasks(of: file.content.document, place + 1) }
    copy.run { source, index in
      guard source == 0 else { return .keep }
      if index == 0, !footnotes.isEmpty {
        return .fill([.copy(document: 0, 1..<base.document.nodes.count)] + footnotes)
      }
      guard removed.contains(index) || replacements[index] != nil || before[index] != nil || after[index] != nil else {
        return .keep
      }
      let stays: [DocumentCopy.Task] = removed.contains(index) ? [] : [replacements[index] ?? .keep(document: 0, index)]
      return .splice((before[index] ?? []) + stays + (after[index] ?? []))
    }
    return renumbered(copy)
  }

  private func footnoteTasks(of document: Document, _ source: Int) -> [DocumentCopy.Task] {
    document.children(of: 0).filter { document.nodes[$0].kind == .footnoteDefinition }.map {
      .copy(document: source, $0..<Int(document.nodes[$0].end))
    }
  }

  /// Gives the footnotes of each file numbers that no other file's have.
  private func renumbered(_ copy: DocumentCopy) -> Document {
    var document = copy.document
    var offset: UInt32 = 0
    for (source, map) in copy.map.enumerated() {
      let nodes = (source == 0 ? base : files[source - 1].content).document.nodes
      var highest: UInt32 = 0
      for (old, new) in map.enumerated() {
        switch nodes[old].kind {
        case .footnoteReference, .footnoteDefinition:
          highest = max(highest, nodes[old].first)
          if new >= 0 { document.nodes[Int(new)].first += offset }
        default: break
        }
      }
      offset += highest
    }
    return document
  }
}
