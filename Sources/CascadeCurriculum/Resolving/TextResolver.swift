import CascadeMarkup
import CascadeText

/// Resolves what one text refers to.
struct TextResolver {
  let resolver: LinkResolver
  let content: Content
  let path: String
  let file: FileID
  var diagnostics: [Diagnostic] = []

  private var curriculum: Curriculum { resolver.curriculum }

  // MARK: Links

  /// Where the link at `node` leads; `.broken`, and told, where there is nothing.
  mutating func target(of destination: LinkDestination, from node: Int) -> Content.Target {
    switch destination {
    case .external: return .external
    case .refused: return .broken
    case .term(let name): return term(name, from: node)
    case .anchor(let name): return anchor(name, in: file, from: node)
    case .file(let path, let name):
      guard let other = FileID(path: path) else { return asset(path, from: node) }
      guard exists(other, from: node) else { return .broken }
      return name.map { anchor($0, in: other, from: node) } ?? .file(other)
    }
  }

  private mutating func term(_ name: String, from node: Int) -> Content.Target {
    if curriculum.index.terms[ID(name)] != nil { return .term(ID(name)) }
    if let term = curriculum.terms.first(where: { $0.id.text.lowercased() == name.lowercased() }) {
      return .term(term.id)
    }
    guard !curriculum.mayHold(ID<Term>(name)) else { return .broken }
    let address = content.document.nodes[node].literal
    let span = content.document.source(of: address.dropFirst("term:".utf8.count))
    diagnostics.append(
      ResolveCheck.unknownTerm.unknown("term", name, at: span, in: path, among: curriculum.terms.lazy.map(\.id.text)))
    return .broken
  }

  private mutating func asset(_ asset: String, from node: Int) -> Content.Target {
    if resolver.assets.contains(asset) { return .asset(asset) }
    reportMissing(.unknownFile, "file", asset, from: node)
    return .broken
  }

  /// Whether there is a module or page; says so where there is none at all.
  private mutating func exists(_ other: FileID, from node: Int) -> Bool {
    switch other {
    case .module(let id):
      if curriculum.mayHold(id) { return curriculum.index.modules[id] != nil }
      reportUnknown("module", id.text, from: node, curriculum.modules.map(\.id.text))
    case .page(let id):
      if curriculum.mayHold(id) { return curriculum.index.pages[id] != nil }
      reportUnknown("page", id.text, from: node, curriculum.pages.map(\.id.text))
    }
    return false
  }

  private mutating func reportUnknown(_ what: String, _ id: String, from node: Int, _ candidates: [String]) {
    var finding = ResolveCheck.unknownFile(
      "no \(what) '\(id)'", at: content.document.destinationSpan(of: node), in: path)
    if let near = NearMiss.nearest(to: id, in: candidates) {
      if near.lowercased() == id.lowercased() { finding.id = ResolveCheck.wrongCase.id }
      finding.message += "; did you mean '\(near)'?"
      finding.fixes = fixes(of: id, near, at: node)
    }
    diagnostics.append(finding)
  }

  mutating func anchor(_ name: String, in other: FileID, from node: Int) -> Content.Target {
    if let found = curriculum.anchor(name, in: other) { return found }
    var message = "nothing in '\(other.text)' has the id or heading '\(name)'"
    var fixes: [Diagnostic.Fix] = []
    if let near = NearMiss.nearest(to: name, in: curriculum.content(of: other)?.anchors.keys.sorted() ?? []) {
      message += "; did you mean '\(near)'?"
      fixes = self.fixes(of: name, near, at: node)
    }
    diagnostics.append(
      ResolveCheck.unknownAnchor(message, at: content.document.destinationSpan(of: node), in: path, fixes: fixes))
    return .broken
  }

  /// Replaces the last `wrong` in the typed destination of the link or picture at `node`.
  private func fixes(of wrong: String, _ right: String, at node: Int) -> [Diagnostic.Fix] {
    let span = content.document.destinationSpan(of: node)
    let bytes = content.document.bytes[content.document.nodes[node].literal]
    guard bytes.count == span.count else { return [] }
    let needle = Array(wrong.utf8)
    guard !needle.isEmpty, needle.count <= bytes.count else { return [] }
    for offset in stride(from: bytes.count - needle.count, through: 0, by: -1)
    where bytes.dropFirst(offset).starts(with: needle) {
      let lower = span.lower + offset
      return [Diagnostic.Fix("replace by '\(right)'", replacing: SourceSpan(lower, lower + needle.count), with: right)]
    }
    return []
  }

  // MARK: Pictures

  /// Whether the file of `picture` is there, or the reader has told already that there can be none.
  mutating func hasPicture(_ picture: Content.Picture) -> Bool {
    guard let target = picture.path, !resolver.assets.contains(target) else { return true }
    reportMissing(.missingImage, "picture", target, from: picture.node)
    return false
  }

  private mutating func reportMissing(_ check: ResolveCheck, _ what: String, _ missing: String, from node: Int) {
    let span = content.document.destinationSpan(of: node)
    let message = "no \(what) '\(missing)' in the curriculum"
    guard let near = NearMiss.nearest(to: missing, in: curriculum.assets.lazy.map(\.path)) else {
      diagnostics.append(check(message, at: span, in: path))
      return
    }
    let kind = near.lowercased() == missing.lowercased() ? ResolveCheck.wrongCase : check
    let name = String(missing.split(separator: "/").last ?? "")
    let right = String(near.split(separator: "/").last ?? "")
    diagnostics.append(
      kind("\(message); did you mean '\(near)'?", at: span, in: path, fixes: fixes(of: name, right, at: node)))
  }

  // MARK: Citations, values, attributes

  mutating func checkCitations() {
    for place in content.document.citations.indices {
      for item in content.document.citations[place].items where !curriculum.mayHold(ID<Source>(item.key)) {
        reportUnknownSource(item.key, at: item.keySpan, in: path)
      }
    }
  }

  private mutating func reportUnknownSource(_ key: String, at span: SourceSpan, in path: String) {
    diagnostics.append(
      ResolveCheck.unknownSource.unknown(
        "source", key, at: span, in: path, among: curriculum.sources.lazy.map(\.id.text)))
  }

  mutating func checkValues() {
    for index in content.document.nodes.indices where content.document.nodes[index].kind == .value {
      let name = content.document.literal(of: index)
      guard !resolver.valueNames.contains(name), !isGivenByOverlays(name, at: index) else { continue }
      let span = content.document.nodes[index].span
      var finding = ResolveCheck.unknownValue("no value '\(name)'", at: span, in: path)
      if let near = NearMiss.nearest(to: name, in: resolver.valueNames.sorted()) {
        finding.message += "; did you mean '\(near)'?"
        finding.fixes = [Diagnostic.Fix("replace by '\(near)'", replacing: span, with: "{{\(near)}}")]
      }
      diagnostics.append(finding)
    }
  }

  /// Whether the node lies in a block that is kept for overlays alone that give the value.
  private func isGivenByOverlays(_ name: String, at node: Int) -> Bool {
    var around = content.innermostBlock(of: node)
    while let place = around {
      let overlays = content.blocks[place].overlays
      let isGiven = overlays.allSatisfy { reference in
        curriculum.overlays.contains { $0.id == reference.id && $0.values.contains { $0.name == name } }
      }
      if !overlays.isEmpty, isGiven { return true }
      around = content.blocks[place].parent
    }
    return false
  }

  mutating func checkAttributes() {
    for place in content.blocks.indices {
      let block = content.blocks[place]
      for attribute in block.attributes { check(attribute, in: block) }
      for overlay in block.overlays where !curriculum.mayHold(overlay.id) {
        diagnostics.append(
          ResolveCheck.unknownReference.unknown(
            "overlay", overlay.id.text, at: overlay.span, in: block.path,
            among: curriculum.overlays.lazy.map(\.id.text)))
      }
    }
  }

  /// Tells of an attribute that names a source, term or person that does not exist.
  private mutating func check(_ attribute: Block.Attribute, in block: Block) {
    switch attribute.key {
    case "source", "authority":
      guard !curriculum.mayHold(ID<Source>(attribute.value)) else { return }
      reportUnknownSource(attribute.value, at: attribute.span, in: block.path)
    case "term":
      guard !curriculum.mayHold(ID<Term>(attribute.value)) else { return }
      diagnostics.append(
        ResolveCheck.unknownTerm.unknown(
          "term", attribute.value, at: attribute.span, in: block.path, among: curriculum.terms.lazy.map(\.id.text)))
    case "reviewer":
      guard !curriculum.mayHold(ID<Person>(attribute.value)) else { return }
      diagnostics.append(
        ResolveCheck.unknownReference.unknown(
          "person", attribute.value, at: attribute.span, in: block.path, among: curriculum.people.lazy.map(\.id.text)))
    default: break
    }
  }
}

extension Curriculum {
  /// What the anchor `name` of a module or page is, without regard to case.
  fileprivate func anchor(_ name: String, in file: FileID) -> Content.Target? {
    switch file {
    case .module(let id): index.modules[id].flatMap { modules[$0].content.target(named: name, in: file) }
    case .page(let id): index.pages[id].flatMap { pages[$0].content.target(named: name, in: file) }
    }
  }
}

extension Content {
  fileprivate func target(named name: String, in file: FileID) -> Target? {
    switch anchors[name.lowercased()] {
    case .block(let place)?: .block(file, blocks[place].id)
    case .heading(let place)?: .heading(file, headings[place].anchor)
    case nil: nil
    }
  }
}
