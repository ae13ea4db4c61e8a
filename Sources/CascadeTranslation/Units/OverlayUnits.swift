internal import CascadeCurriculum

/// The translatable texts of an overlay: what it wrote in the language of the curriculum.
///
/// All language editions of a country share them. What it wrote in another language is original there and nobody
/// translates it. They are wanted in the languages alone in which an edition of the country is published.
enum OverlayUnits {
  /// The units of `overlay`, file by file.
  static func units(of overlay: Overlay, in curriculum: Curriculum) -> [Unit] {
    let files = overlay.files.map { ($0, OverlaySurroundings(of: $0, of: overlay.id, in: curriculum)) }
    let foreign = Set(overlay.files.filter { $0.language != curriculum.language }.map(\.path))
    let audiences = Dictionary(files.map { ($0.path, $1.audience) }) { first, _ in first }
    var fields: [String: [Unit]] = [:]
    var paths: [String] = []
    overlay.forEachWords { words, path in
      let audience = audiences[path] ?? Audience(overlays: [overlay.id])
      guard !foreign.contains(path), let unit = UnitExtractor.field(words, at: path, for: audience, in: curriculum)
      else { return }
      if fields[path] == nil { paths.append(path) }
      fields[path, default: []].append(unit)
    }
    var units: [Unit] = []
    for (file, surroundings) in files where !foreign.contains(file.path) {
      units += fields.removeValue(forKey: file.path) ?? []
      units +=
        ContentUnits(
          of: file.content, at: file.path, for: surroundings.audience, in: curriculum, surroundings: surroundings
        ).units
    }
    for path in paths { units += fields[path] ?? [] }
    return units
  }
}
