internal import CascadeCurriculum

/// The translatable texts of an overlay: what it wrote in the language of the curriculum.
///
/// All language editions of a country share them. What it wrote in another language is original there and nobody
/// translates it. They are wanted in the languages alone in which an edition of the country is published.
enum OverlayUnits {
  /// The units of `overlay`, file by file.
  static func units(of overlay: Overlay, in curriculum: Curriculum) -> [Unit] {
    let country = country(of: overlay.id, in: curriculum)
    let foreign = Set(overlay.files.filter { $0.language != curriculum.language }.map(\.path))
    var fields: [String: [Unit]] = [:]
    var paths: [String] = []
    overlay.forEachWords { words, path in
      guard !foreign.contains(path),
        let unit = UnitExtractor.field(words, at: path, isRestricted: false, country: country)
      else { return }
      if fields[path] == nil { paths.append(path) }
      fields[path, default: []].append(unit)
    }
    var units: [Unit] = []
    for file in overlay.files where !foreign.contains(file.path) {
      units += fields.removeValue(forKey: file.path) ?? []
      units +=
        ContentUnits(
          of: file.content, at: file.path, in: country, surroundings: surroundings(of: file, in: curriculum)
        ).units
    }
    for path in paths { units += fields[path] ?? [] }
    return units
  }

  /// What is said of a text of `overlay` alone.
  static func country(of overlay: ID<Overlay>, in curriculum: Curriculum) -> Unit.Country {
    let editions = curriculum.editions.filter { $0.overlay?.id == overlay }
    return Unit.Country(overlay: overlay, locales: Set(editions.flatMap(\.locales)))
  }

  /// What the blocks of a file are put into: who may read it, and whether a wrong word in it could do harm.
  private static func surroundings(
    of file: OverlayFile, in curriculum: Curriculum
  ) -> [Int: ContentUnits.Surroundings] {
    guard let content = file.target.flatMap({ curriculum.content(of: $0) }) else { return [:] }
    let places = Dictionary(content.blocks.indices.map { (content.blocks[$0].id.text.lowercased(), $0) }) { first, _ in
      first
    }
    var result: [Int: ContentUnits.Surroundings] = [:]
    for block in file.content.blocks where block.parent == nil {
      let beside = block["after"] ?? block["before"]
      guard let place = places[(beside ?? block.id.text).lowercased()] else { continue }
      var around = ContentUnits.Surroundings(isRestricted: false, isGuarded: false)
      var next = beside == nil ? place : content.blocks[place].parent
      while let current = next {
        if content.blocks[current].isRestricted { around.isRestricted = true }
        if content.blocks[current].kind.isGuarded { around.isGuarded = true }
        next = content.blocks[current].parent
      }
      result[block.node] = around
    }
    return result
  }
}
