package import CascadeMarkup
package import CascadeText

/// Reads what the containers, headings, links, pictures and questions of a parsed text mean.
package struct ContentReader {
  /// The content of `document`, the text of the file `path`; `kinds` are the local kinds that the curriculum declares.
  ///
  /// `owner` is the id of the module or page that questions belong to, by which the shown order of their parts is made;
  /// without it, the path says it. One pass over the nodes, then one over the questions.
  ///
  /// A text that an overlay was put into has bytes of several files: blocks and paths are then those of the file that
  /// they were written in, and the findings, which were told when each file was read, are to be left.
  package static func read(
    _ document: consuming Document, path: String, kinds: [Curriculum.LocalKind], owner: String? = nil
  ) -> Checked<Content> {
    var reader = ContentReader(Content(document: document), path: path, kinds: kinds)
    reader.readNodes()
    var names = NameReader(path: path)
    names.read(&reader.content)
    reader.content.numberBlocks()
    let parts = reader.readParts(path: path, owner: owner ?? Self.owner(of: path))
    let found = [reader.blocks.findings, reader.links.findings, reader.findings, names.findings] + parts
    return Checked(reader.content, found.flatMap(\.diagnostics))
  }

  private var content: Content
  private var blocks: BlockReader
  private var links: LinkReader
  private var findings: FindingCollector
  /// The containers around the node that is read, the innermost last.
  private var open: [OpenBlock] = []

  private struct OpenBlock {
    var block: Int
    var kind: BlockKind
    var end: Int
    var around: BlockReader.Surroundings
  }

  private init(_ content: Content, path: String, kinds: [Curriculum.LocalKind]) {
    self.content = content
    blocks = BlockReader(path: path, kinds: kinds)
    links = LinkReader(path: path)
    findings = FindingCollector(path: path)
  }

  /// The folder of `modules/<id>/module.md`; the name of any other file.
  private static func owner(of path: String) -> String {
    let parts = path.pathNames()
    if parts.count > 1, parts[0] == "modules" { return String(parts[1]) }
    let name = parts.last ?? ""
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : String(name)
  }

  /// The file that the byte at `offset` came from.
  private func path(at offset: UInt32) -> String {
    content.document.origins.count > 1 ? content.document.origin(of: Int(offset)).path : findings.path
  }

  private mutating func readNodes() {
    let nodes = content.document.nodes
    // Exact room, since what is read of every text is held for as long as the program runs.
    content.blocks.reserveCapacity(content.document.containers.count)
    content.headings.reserveCapacity(nodes.count { $0.kind == .heading })
    content.links.reserveCapacity(nodes.count { $0.kind == .link })
    for index in nodes.indices {
      while let last = open.last, last.end <= index { open.removeLast() }
      switch nodes[index].kind {
      case .container: readBlock(index)
      case .heading: readHeading(index)
      case .link:
        links.enter(path(at: nodes[index].lower))
        content.destinations.append(links.destination(ofLink: index, in: content.document))
        let target: Content.Target = content.destinations.last == .external ? .external : .broken
        content.links.append(Content.Link(node: index, block: open.last?.block, target: target))
      case .image:
        links.enter(path(at: nodes[index].lower))
        let path = links.path(ofImage: index, in: content.document)
        content.images.append(Content.Picture(node: index, block: open.last?.block, path: path))
      default: break
      }
    }
  }

  private mutating func readHeading(_ index: Int) {
    let node = content.document.nodes[index]
    let isPinned = !node.literal.isEmpty
    let anchor = isPinned ? content.document.literal(of: index) : AnchorMaker.anchor(of: index, in: content.document)
    if isPinned { checkPin(anchor, of: node) }
    content.headings.append(
      Content.Heading(
        node: index, level: Int(node.detail), anchor: anchor, isPinned: isPinned, block: open.last?.block))
    if let parent = open.last?.block, content.blocks[parent].node == index - 1 { content.blocks[parent].title = index }
  }

  /// Reports an anchor that stands in quotes.
  private mutating func checkPin(_ anchor: String, of heading: Node) {
    guard let meant = Mending.quoted(anchor) else { return }
    let place = content.document.source(of: heading.literal)
    findings.add(
      .badID, "the id '\(anchor)' stands in quotes; did you mean '\(meant)'?", at: place,
      fixes: [Diagnostic.Fix("replace by '\(meant)'", replacing: place, with: meant)])
  }

  private mutating func readBlock(_ index: Int) {
    guard let container = content.document.container(at: index) else { return }
    let parent = open.last
    let path = path(at: content.document.nodes[index].lower)
    var (block, directive) = blocks.block(container, at: index, of: path, in: parent?.around ?? .init())
    block.parent = parent?.block
    checkPlace(block, directive)
    if directive.isTimed, parent?.around.isRestricted == true, block.isScheduled {
      findings.add(
        .misplacedContainer,
        "a block with minutes stands inside text for facilitators; participants' minutes would not add up",
        at: block.idSpan)
    }
    checkFilling(block, directive, container)
    checkPurpose(block, container)
    let around = BlockReader.Surroundings(
      tiers: block.tiers, isRestricted: block.isRestricted,
      isTimed: directive.isTimed || parent?.around.isTimed ?? false)
    let end = Int(content.document.nodes[index].end)
    open.append(OpenBlock(block: content.blocks.count, kind: block.kind, end: end, around: around))
    content.blocks.append(block)
  }

  /// Reports a container that holds nothing, or holds something and must not.
  private mutating func checkFilling(_ block: Block, _ directive: Directive, _ container: Container) {
    let isEmpty = content.document.isEmpty(block.node)
    // Of a fence line without a kind it was said already that it opens nothing.
    if isEmpty, directive.filling == .required, block["remove"] != "yes", !block.kindName.isEmpty {
      findings.add(.emptyContainer, "nothing stands inside this '\(block.kindName)'", at: container.opener)
    } else if !isEmpty, directive.filling == .empty {
      findings.add(
        .filledContainer, "a '\(block.kindName)' is space to write: what stands inside is not shown",
        at: content.document.nodes[block.node + 1].span)
    }
  }

  /// Reports an `only` that is for everybody, and a `figure` without a picture.
  private mutating func checkPurpose(_ block: Block, _ container: Container) {
    switch block.kind {
    case .only:
      checkRemoval(block, container)
      // What an overlay puts in or takes out as a whole is for its own readers.
      let isOverlays = open.isEmpty && block.overlay != nil
      guard !isOverlays, container.attribute("tiers") == nil, container.attribute("overlays") == nil else { return }
      findings.add(
        .missingAttribute, "'only' needs 'tiers=' or 'overlays='; without them it is for everybody",
        at: container.kindSpan)
    case .figure:
      let nodes = content.document.nodes
      let inside = block.node + 1..<Int(nodes[block.node].end)
      // Of an empty container it was said already that nothing stands inside.
      guard !content.document.isEmpty(block.node), !inside.contains(where: { nodes[$0].kind == .image }) else { return }
      findings.add(.figureWithoutPicture, "no picture stands inside this 'figure'", at: container.opener)
    default: break
    }
  }

  /// Reports a removal that says where it is added or for whom it is: it takes the block out of every edition.
  private mutating func checkRemoval(_ block: Block, _ container: Container) {
    guard block["remove"] == "yes" else { return }
    for key in ["after", "before", "tiers", "overlays"] {
      guard let attribute = container.attribute(key) else { continue }
      findings.add(
        .unknownAttribute, "'only' with 'remove=yes' takes no '\(key)'; it takes out the block whose id it has",
        at: attribute.keySpan)
    }
  }

  /// Reports a container that stands in none of the kinds that it belongs to.
  private mutating func checkPlace(_ block: Block, _ directive: Directive) {
    if block.kind == .question, let outer = open.last(where: { $0.kind == .question }) {
      let id = content.blocks[outer.block].id
      findings.add(
        .misplacedContainer,
        "a question stands inside \(id.text.isEmpty ? "another" : "the question '\(id)'"); close that one first",
        at: block.idSpan)
      return
    }
    guard !directive.parents.isEmpty else { return }
    // An overlay's block stands where the one stood whose place it takes; a local or unknown kind may be any.
    let isAtTopOfOverlay = open.isEmpty && findings.path.hasPrefix("overlays/")
    guard !isAtTopOfOverlay else { return }
    // Deeper nesting than a few containers is an error already.
    let around = open.suffix(16).map(\.kind)
    guard !around.contains(.local) else { return }
    if directive.parents.contains(.question), around.contains(.question) {
      if around.last != .question {
        findings.add(.misplacedPart, "the '\(block.kindName)' of a question stands directly in it", at: block.idSpan)
      }
    } else if !directive.parents.contains(where: around.contains) {
      let kinds = directive.parents.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      findings.add(
        .misplacedContainer,
        "'\(block.kindName)' stands inside \(directive.parents.count == 1 ? "" : "one of ")\(kinds) alone",
        at: block.idSpan)
    }
  }

  /// Reads the questions and checklists.
  private mutating func readParts(path: String, owner: String) -> [FindingCollector] {
    var questions = QuestionReader(path: path, owner: owner)
    var checklists = ChecklistReader(path: path)
    for index in content.blocks.indices {
      switch content.blocks[index].kind {
      case .question:
        if let item = questions.item(index, in: &content) { content.items.append(item) }
      case .checklist:
        if let checklist = checklists.checklist(index, in: &content) { content.checklists.append(checklist) }
      default: break
      }
    }
    return [questions.findings, checklists.findings]
  }
}
