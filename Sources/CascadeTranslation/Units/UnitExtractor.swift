public import CascadeCurriculum
private import CascadeMarkup
private import CascadeText

/// Finds the translatable texts of a curriculum, in reading order, file by file.
public enum UnitExtractor {
  /// Every unit of `curriculum`'s own files, then those of its overlays; see ``OverlayUnits``.
  ///
  /// Which fields of front matter and YAML are translatable is said by `Curriculum.forEachWords`, once.
  public static func units(of curriculum: Curriculum) -> [Unit] {
    var fields: [String: [Unit]] = [:]
    var paths: [String] = []
    curriculum.forEachWords { words, place in
      guard place.isTranslatable, let unit = field(words, place, in: curriculum) else { return }
      if fields[place.path] == nil { paths.append(place.path) }
      fields[place.path, default: []].append(unit)
    }
    var units: [Unit] = []
    let texts =
      curriculum.modules.map { ($0.path, $0.content, Audience(tiers: $0.tiers)) }
      + curriculum.pages.map { ($0.path, $0.content, Audience()) }
    var pictures = Dictionary(grouping: curriculum.pictureTexts) { DocumentName.of($0.picture) }
      .mapValues { texts in texts.compactMap { picture($0, in: curriculum) } }
    for (path, content, audience) in texts {
      units += fields.removeValue(forKey: path) ?? []
      units += ContentUnits(of: content, at: path, for: audience, in: curriculum).units
      units += pictures.removeValue(forKey: DocumentName.of(path)) ?? []
    }
    for (_, others) in pictures.sorted(by: { $0.key < $1.key }) { units += others }
    for path in paths { units += fields[path] ?? [] }
    for overlay in curriculum.overlays {
      note(whatIsReplacedBy: overlay, in: &units)
      units += OverlayUnits.units(of: overlay, in: curriculum)
    }
    return units
  }

  /// The words in a picture, under the picture's name.
  private static func picture(_ text: PictureText, in curriculum: Curriculum) -> Unit? {
    let words = CodedText(text.words)
    guard words.hasLetter else { return nil }
    let name = (text.picture.pathNames().last ?? "").map { $0.isWhitespace ? "-" : $0 }
    return Unit(
      .pictureText, path: text.picture, span: text.span, document: DocumentName.of(text.picture),
      section: String(name), text: words, codes: [], for: text.audience, in: curriculum, mustBeReviewed: text.isGuarded)
  }

  private static func note(whatIsReplacedBy overlay: Overlay, in units: inout [Unit]) {
    let replaced = Dictionary(grouping: overlay.bases, by: \.path)
    guard !replaced.isEmpty else { return }
    for place in units.indices {
      guard let bases = replaced[units[place].path] else { continue }
      if bases.contains(where: { $0.whole.contains(units[place].span) }) { units[place].replacedBy.insert(overlay.id) }
    }
  }

  private static func field(_ words: Text, _ place: WordsPlace, in curriculum: Curriculum) -> Unit? {
    field(words, at: place.path, for: Audience(isRestricted: !place.isPublic, tiers: place.tiers), in: curriculum)
  }

  /// The unit of a field of the file at `path`; `nil` for one without anything to translate.
  static func field(_ words: Text, at path: String, for audience: Audience, in curriculum: Curriculum) -> Unit? {
    let (text, codes) = FieldWording.read(words.string)
    guard text.hasLetter else { return nil }
    let kind: UnitKind =
      switch path {
      case CurriculumPath.glossary: .term
      case CurriculumPath.sources: .source
      default: .field
      }
    return Unit(
      kind, path: path, span: words.span, document: DocumentName.of(path), section: "", text: text, codes: codes,
      for: audience, in: curriculum)
  }
}
