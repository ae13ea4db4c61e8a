internal import CascadeCurriculum
private import CascadeText

/// The translatable texts of an overlay: what it wrote in the language of the curriculum.
///
/// All language editions of a country share them. What it wrote in another language is original there and nobody
/// translates it. They are wanted in the languages alone in which an edition of the country is published.
enum OverlayUnits {
  /// The units of `overlay`, file by file.
  static func units(of overlay: Overlay, in curriculum: Curriculum, _ replaced: ReplacedTexts) -> [Unit] {
    let foreign = Set(overlay.files.filter { $0.language != curriculum.language }.map(\.path))
    var fields: [String: [Unit]] = [:]
    var paths: [String] = []
    overlay.forEachWords { words, path in
      guard !foreign.contains(path) else { return }
      let audience = Audience(tiers: tiers(of: words, at: path, overlay, in: curriculum), overlays: [overlay.id])
      guard let unit = UnitExtractor.field(words, at: path, Exposure(audience, in: curriculum)) else { return }
      if fields[path] == nil { paths.append(path) }
      fields[path, default: []].append(unit)
    }
    var units: [Unit] = []
    for file in overlay.files where !foreign.contains(file.path) {
      units += fields.removeValue(forKey: file.path) ?? []
      let exposures = TextExposures(of: file, of: overlay.id, in: curriculum, replaced)
      units += ContentUnits(of: file.content, at: file.path, exposures).units
    }
    for path in paths { units += fields[path] ?? [] }
    return units
  }

  /// The tiers whose editions show a field of the file at `path`. A title may be named by modules of other tiers too.
  private static func tiers(
    of words: Text, at path: String, _ overlay: Overlay, in curriculum: Curriculum
  ) -> TierSet {
    if let course = overlay.courses.first(where: { $0.path == path }) { return TierSet(course.tier) }
    guard let file = overlay.files.first(where: { $0.path == path }), case .module(let id)? = file.target,
      let field = file.set.first(where: { $0.value.span == words.span })
    else { return .all }
    return curriculum.module(id)?.objectives.first { $0.id.text == field.key }?.tiers ?? .all
  }
}
