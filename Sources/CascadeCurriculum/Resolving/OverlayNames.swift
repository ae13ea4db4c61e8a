import CascadeMarkup
import CascadeText

/// Finds what an overlay names in vain: fields to reword that are none, and values that nothing asks for.
enum OverlayNames {
  static func find(in curriculum: Curriculum) -> [Diagnostic] {
    let given = Set(curriculum.values.map(\.name))
    return curriculum.overlays.flatMap { overlay in
      overlay.files.flatMap { fields(of: $0, in: curriculum) } + fieldsGivenTwice(by: overlay)
        + values(of: overlay, given, in: curriculum)
    }
  }

  /// The fields under `set` that the file's module does not have; a page has none.
  private static func fields(of file: OverlayFile, in curriculum: Curriculum) -> [Diagnostic] {
    guard !file.set.isEmpty, let target = file.target else { return [] }
    let known: [String]
    switch target {
    case .module(let id):
      guard let module = curriculum.module(id) else { return [] }
      known = [OverlayFile.SetField.title] + module.objectives.map(\.id.text)
    case .page: known = []
    }
    return file.set.filter { !known.contains($0.key) }.map { field in
      guard !known.isEmpty else {
        return ResolveCheck.overlayField(
          "'set' gives fields of modules other words; a page has none", at: field.keySpan, in: file.path)
      }
      return ResolveCheck.overlayField.unknown(
        "'title' or objective of '\(target.text)' is called", field.key, at: field.keySpan, in: file.path, among: known)
    }
  }

  /// The fields that two files of the overlay give other words.
  private static func fieldsGivenTwice(by overlay: Overlay) -> [Diagnostic] {
    var first: [OverlayBase.Subject: Diagnostic.Note] = [:]
    var found: [Diagnostic] = []
    for file in overlay.files {
      guard let target = file.target else { continue }
      for field in file.set {
        guard let note = first[.field(target, field.key)] else {
          first[.field(target, field.key)] = Diagnostic.Note("the first is here", at: field.keySpan, in: file.path)
          continue
        }
        found.append(
          ResolveCheck.duplicateID(
            "another file of this overlay gives '\(field.key)' of '\(target.text)' other words", at: field.keySpan,
            in: file.path, notes: [note]))
      }
    }
    return found
  }

  /// The values that the curriculum does not give and that no text of the overlay uses.
  private static func values(
    of overlay: Overlay, _ given: Set<String>, in curriculum: Curriculum
  ) -> [Diagnostic] {
    let own = overlay.values.filter { !given.contains($0.name) }
    guard !own.isEmpty else { return [] }
    let used = overlay.namesUsed(in: curriculum)
    let unused = own.filter { !used.contains($0.name) }
    guard !unused.isEmpty else { return [] }
    let taken = Set(overlay.values.map(\.name))
    let candidates = curriculum.values.map(\.name).filter { !taken.contains($0) }
    return unused.map { value in
      var finding = ResolveCheck.overlayValue(
        "the curriculum gives no value '\(value.name)', and no text of this overlay uses it", at: value.nameSpan,
        in: overlay.path)
      if let near = NearMiss.nearest(to: value.name, in: candidates) {
        finding.message += "; did you mean '\(near)'?"
        finding.fixes = [Diagnostic.Fix("replace by '\(near)'", replacing: value.nameSpan, with: near)]
      }
      return finding
    }
  }
}

extension Overlay {
  /// The names of the values that its own text uses: its files, its YAML, and the blocks that the curriculum keeps for it.
  fileprivate func namesUsed(in curriculum: Curriculum) -> Set<String> {
    var names: Set<String> = []
    for file in files {
      let document = file.content.document
      for node in document.nodes.indices where document.nodes[node].kind == .value {
        names.insert(document.literal(of: node))
      }
    }
    forEachWords { text, _ in names.formUnion(text.string.valueReferences.map(\.name)) }
    let everywhere = curriculum.valuesOfEveryEdition
    if !everywhere.isEmpty { names.formUnion(curriculum.namesUsed.intersection(everywhere)) }
    for content in curriculum.modules.map(\.content) + curriculum.pages.map(\.content) {
      let document = content.document
      for block in content.blocks where block.overlays.contains(where: { $0.id == id }) {
        for node in block.node..<Int(document.nodes[block.node].end) where document.nodes[node].kind == .value {
          names.insert(document.literal(of: node))
        }
      }
    }
    return names
  }
}

extension Curriculum {
  /// The names of the values that its own modules, pages and YAML files use, whatever the edition.
  fileprivate var namesUsed: Set<String> {
    var names: Set<String> = []
    for document in modules.map(\.content.document) + pages.map(\.content.document) {
      for node in document.nodes.indices where document.nodes[node].kind == .value {
        names.insert(document.literal(of: node))
      }
    }
    forEachWords { text, _ in names.formUnion(text.string.valueReferences.map(\.name)) }
    return names
  }
}
