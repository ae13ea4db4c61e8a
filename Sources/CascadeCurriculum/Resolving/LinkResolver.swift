import CascadeMarkup
import CascadeText

/// Turns what links, pictures, terms, citations and values of texts say into what they mean, and tells what is nowhere.
struct LinkResolver: Sendable {
  let curriculum: Curriculum
  let assets: Set<String>
  let valueNames: Set<String>

  /// A resolver for the texts of `curriculum`, whose index is made and whose contents still have their anchors, with the
  /// values of the `overlay` that was put in.
  init(_ curriculum: Curriculum, under overlay: Overlay? = nil) {
    self.curriculum = curriculum
    assets = Set(curriculum.assets.map(\.path))
    valueNames = Set(curriculum.values.map(\.name)).union(curriculum.valuesOfEveryEdition)
      .union(overlay?.values.map(\.name) ?? [])
  }

  /// Looks again where the links of `content` lead, which was resolved before, as far as they lead into one of `files`,
  /// whose texts `overlay` has changed since. Links in blocks that are not in its edition may lead where they like.
  func resolvedAgain(
    _ content: Content, at path: String, in file: FileID, into files: Set<FileID>, under overlay: ID<Overlay>
  ) -> Checked<Content> {
    var result = content
    var text = TextResolver(resolver: self, content: content, path: path, file: file)
    for (place, link) in content.links.enumerated() {
      guard let (other, name) = link.target.place, files.contains(other), content.isKept(link.block, in: overlay) else {
        continue
      }
      let target = text.anchor(name, in: other, from: link.node)
      if target != link.target { result.links[place].target = target }
    }
    return Checked(result, text.diagnostics)
  }

  /// Resolves the content of the module or page `file`, whose file is at `path`.
  func resolved(_ content: Content, at path: String, in file: FileID) -> Checked<Content> {
    var result = content
    var text = TextResolver(resolver: self, content: content, path: path, file: file)
    result.destinations = []
    for (place, destination) in content.destinations.enumerated() {
      result.links[place].target = text.target(of: destination, from: content.links[place].node)
    }
    for place in content.images.indices where !text.hasPicture(content.images[place]) {
      result.images[place].path = nil
    }
    text.checkCitations()
    text.checkValues()
    text.checkAttributes()
    return Checked(result, text.diagnostics)
  }
}

extension Curriculum {
  /// The names of the values that no edition lacks, because the overlay of each gives them.
  var valuesOfEveryEdition: Set<String> {
    let own = editions.map { edition in
      Set(overlays.first { $0.id == edition.overlay?.id }?.values.map(\.name) ?? [])
    }
    return own.dropFirst().reduce(own.first ?? []) { $0.intersection($1) }
  }
}

extension Content.Target {
  /// The file and the name in it that a link leads to; `nil` for a whole file and for what is in none.
  fileprivate var place: (file: FileID, name: String)? {
    switch self {
    case .block(let file, let id): (file, id.text)
    case .heading(let file, let anchor): (file, anchor)
    case .external, .file, .term, .asset, .broken: nil
    }
  }
}

extension Content {
  /// Whether the block at `index` and all around it are kept in the edition of `overlay`; so is what is in no block.
  fileprivate func isKept(_ index: Int?, in overlay: ID<Overlay>) -> Bool {
    var around = index
    while let place = around {
      let overlays = blocks[place].overlays
      guard overlays.isEmpty || overlays.contains(where: { $0.id == overlay }) else { return false }
      around = blocks[place].parent
    }
    return true
  }
}
