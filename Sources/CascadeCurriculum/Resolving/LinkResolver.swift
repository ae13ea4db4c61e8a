import CascadeMarkup
import CascadeText

/// Turns what links, pictures, terms, citations and values of a text say into what they mean, and tells what is nowhere.
struct LinkResolver {
  private let curriculum: Curriculum
  private let anchors: AnchorIndex
  private let assets: Set<String>
  private let valueNames: Set<String>

  init(_ curriculum: Curriculum) {
    self.curriculum = curriculum
    anchors = AnchorIndex(curriculum)
    assets = Set(curriculum.assets.map(\.path))
    valueNames = Set(curriculum.values.map(\.name)).union(curriculum.overlays.flatMap { $0.values.map(\.name) })
  }

  /// Resolves the content of the module or page `file`, whose file is at `path`.
  func resolved(_ content: Content, at path: String, in file: FileID) -> Checked<Content> {
    var result = Checked(content)
    for (place, destination) in content.destinations.enumerated() {
      let finding = Place(content: content, node: content.links[place].node, path: path)
      result.value.links[place].target = target(of: destination, in: file, finding, &result.diagnostics)
    }
    for place in content.images.indices {
      let image = content.images[place]
      guard let target = image.path, !assets.contains(target) else { continue }
      let finding = Place(content: content, node: image.node, path: path)
      result.value.images[place].path = nil
      result.diagnostics.append(missing(.missingImage, "picture", target, finding))
    }
    checkCitations(of: content, path, &result.diagnostics)
    checkValues(of: content, path, &result.diagnostics)
    checkAttributes(of: content, &result.diagnostics)
    return result
  }

  /// A node of a text, for findings.
  private struct Place {
    let content: Content
    let node: Int
    let path: String

    /// The destination, where the source spells it out; else the whole node.
    var span: SourceSpan { content.document.destinationSpan(of: node) }

    var typed: String { content.document.literal(of: node) }
  }

  private func target(
    of destination: LinkDestination, in file: FileID, _ place: Place, _ diagnostics: inout [Diagnostic]
  ) -> Content.Target {
    switch destination {
    case .external: return .external
    case .refused: return .broken
    case .term(let name): return term(name, place, &diagnostics)
    case .anchor(let name): return anchor(name, in: file, place, &diagnostics)
    case .file(let path, let name):
      guard let other = FileID(path: path) else { return asset(path, place, &diagnostics) }
      guard exists(other, place, &diagnostics) else { return .broken }
      return name.map { anchor($0, in: other, place, &diagnostics) } ?? .file(other)
    }
  }

  private func term(_ name: String, _ place: Place, _ diagnostics: inout [Diagnostic]) -> Content.Target {
    if curriculum.index.terms[ID(name)] != nil { return .term(ID(name)) }
    if let term = curriculum.terms.first(where: { $0.id.text.lowercased() == name.lowercased() }) {
      return .term(term.id)
    }
    guard !curriculum.mayHold(ID<Term>(name)) else { return .broken }
    let span = SourceSpan(min(place.span.lower + "term:".utf8.count, place.span.upper), place.span.upper)
    diagnostics.append(
      ResolveCheck.unknownTerm.unknown(
        "term", name, at: span, in: place.path, among: curriculum.terms.lazy.map(\.id.text)))
    return .broken
  }

  private func asset(_ path: String, _ place: Place, _ diagnostics: inout [Diagnostic]) -> Content.Target {
    if assets.contains(path) { return .asset(path) }
    diagnostics.append(missing(.unknownFile, "file", path, place))
    return .broken
  }

  /// Whether there is a module or page; says so where there is none at all.
  private func exists(_ file: FileID, _ place: Place, _ diagnostics: inout [Diagnostic]) -> Bool {
    switch file {
    case .module(let id):
      if curriculum.mayHold(id) { return curriculum.index.modules[id] != nil }
      diagnostics.append(unknownFile("module", id.text, place, curriculum.modules.map(\.id.text)))
    case .page(let id):
      if curriculum.mayHold(id) { return curriculum.index.pages[id] != nil }
      diagnostics.append(unknownFile("page", id.text, place, curriculum.pages.map(\.id.text)))
    }
    return false
  }

  private func unknownFile(_ what: String, _ id: String, _ place: Place, _ candidates: [String]) -> Diagnostic {
    var finding = ResolveCheck.unknownFile("no \(what) '\(id)'", at: place.span, in: place.path)
    guard let near = NearMiss.nearest(to: id, in: candidates) else { return finding }
    if near.lowercased() == id.lowercased() { finding.id = ResolveCheck.wrongCase.id }
    finding.message += "; did you mean '\(near)'?"
    finding.fixes = fix(id, near, place)
    return finding
  }

  private func anchor(
    _ name: String, in file: FileID, _ place: Place, _ diagnostics: inout [Diagnostic]
  ) -> Content.Target {
    if let found = anchors.find(name, in: file) { return found }
    let candidates = anchors.names(in: file)
    var message = "nothing in '\(file.text)' has the id or heading '\(name)'"
    var fixes: [Diagnostic.Fix] = []
    if let near = NearMiss.nearest(to: name, in: candidates) {
      message += "; did you mean '\(near)'?"
      fixes = fix(name, near, place)
    }
    diagnostics.append(ResolveCheck.unknownAnchor(message, at: place.span, in: place.path, fixes: fixes))
    return .broken
  }

  /// Replaces the last `wrong` in the typed destination.
  private func fix(_ wrong: String, _ right: String, _ place: Place) -> [Diagnostic.Fix] {
    let bytes = Array(place.typed.utf8)
    guard bytes.count == place.span.count else { return [] }
    let needle = Array(wrong.utf8)
    guard !needle.isEmpty, needle.count <= bytes.count else { return [] }
    for start in stride(from: bytes.count - needle.count, through: 0, by: -1)
    where bytes[start..<start + needle.count].elementsEqual(needle) {
      let lower = place.span.lower + start
      return [Diagnostic.Fix("replace by '\(right)'", replacing: SourceSpan(lower, lower + needle.count), with: right)]
    }
    return []
  }

  private func missing(_ check: ResolveCheck, _ what: String, _ path: String, _ place: Place) -> Diagnostic {
    guard let near = NearMiss.nearest(to: path, in: curriculum.assets.lazy.map(\.path)) else {
      return check("no \(what) '\(path)' in the curriculum", at: place.span, in: place.path)
    }
    let kind = near.lowercased() == path.lowercased() ? ResolveCheck.wrongCase : check
    let name = String(path.split(separator: "/").last ?? "")
    let right = String(near.split(separator: "/").last ?? "")
    return kind(
      "no \(what) '\(path)' in the curriculum; did you mean '\(near)'?", at: place.span, in: place.path,
      fixes: fix(name, right, place))
  }

  private func checkCitations(of content: Content, _ path: String, _ diagnostics: inout [Diagnostic]) {
    for citation in content.document.citations {
      for item in citation.items where !curriculum.mayHold(ID<Source>(item.key)) {
        diagnostics.append(unknownSource(item.key, at: item.keySpan, in: path))
      }
    }
  }

  private func unknownSource(_ key: String, at span: SourceSpan, in path: String) -> Diagnostic {
    ResolveCheck.unknownSource.unknown(
      "source", key, at: span, in: path, among: curriculum.sources.lazy.map(\.id.text))
  }

  private func checkValues(of content: Content, _ path: String, _ diagnostics: inout [Diagnostic]) {
    for (index, node) in content.document.nodes.enumerated() where node.kind == .value {
      let name = content.document.literal(of: index)
      guard !valueNames.contains(name) else { continue }
      let span = node.span
      var finding = ResolveCheck.unknownValue("no value '\(name)'", at: span, in: path)
      if let near = NearMiss.nearest(to: name, in: valueNames.sorted()) {
        finding.message += "; did you mean '\(near)'?"
        finding.fixes = [Diagnostic.Fix("replace by '\(near)'", replacing: span, with: "{{\(near)}}")]
      }
      diagnostics.append(finding)
    }
  }

  private func checkAttributes(of content: Content, _ diagnostics: inout [Diagnostic]) {
    for block in content.blocks {
      for key in ["source", "authority"] {
        guard let attribute = block.attribute(key), !curriculum.mayHold(ID<Source>(attribute.value)) else {
          continue
        }
        diagnostics.append(unknownSource(attribute.value, at: attribute.span, in: block.path))
      }
      if let term = block.attribute("term"), !curriculum.mayHold(ID<Term>(term.value)) {
        diagnostics.append(
          ResolveCheck.unknownTerm.unknown(
            "term", term.value, at: term.span, in: block.path, among: curriculum.terms.lazy.map(\.id.text)))
      }
      if let person = block.attribute("reviewer"), !curriculum.mayHold(ID<Person>(person.value)) {
        diagnostics.append(
          ResolveCheck.unknownReference.unknown(
            "person", person.value, at: person.span, in: block.path, among: curriculum.people.lazy.map(\.id.text)))
      }
      for overlay in block.overlays where !curriculum.mayHold(overlay.id) {
        diagnostics.append(
          ResolveCheck.unknownReference.unknown(
            "overlay", overlay.id.text, at: overlay.span, in: block.path,
            among: curriculum.overlays.lazy.map(\.id.text)))
      }
    }
  }
}

/// The anchors of every file, by name: blocks' ids first, then headings.
struct AnchorIndex {
  private var targets: [FileID: [String: Content.Target]] = [:]

  init(_ curriculum: Curriculum) {
    for module in curriculum.modules { add(module.content, .module(module.id)) }
    for page in curriculum.pages { add(page.content, .page(page.id)) }
  }

  private mutating func add(_ content: Content, _ file: FileID) {
    var names: [String: Content.Target] = [:]
    names.reserveCapacity(content.blocks.count + content.headings.count)
    for block in content.blocks where block.hasTypedID { names[block.id.text.lowercased()] = .block(file, block.id) }
    for heading in content.headings where names[heading.anchor.lowercased()] == nil {
      names[heading.anchor.lowercased()] = .heading(file, heading.anchor)
    }
    if targets[file] == nil { targets[file] = names }
  }

  /// What the anchor `name` of a file is, without regard to case.
  func find(_ name: String, in file: FileID) -> Content.Target? { targets[file]?[name.lowercased()] }

  /// Every anchor of a file, sorted.
  func names(in file: FileID) -> [String] { (targets[file] ?? [:]).keys.sorted() }
}
