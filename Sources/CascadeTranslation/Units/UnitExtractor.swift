public import CascadeCurriculum
private import CascadeMarkup
private import CascadeText

/// Finds the translatable texts of a curriculum, in reading order, file by file.
public enum UnitExtractor {
  /// Every unit of `curriculum`'s own files, then those of its overlays; see ``OverlayUnits``.
  ///
  /// Which fields of front matter and YAML are translatable is said by `Curriculum.forEachWords`, once.
  public static func units(of curriculum: Curriculum) -> [Unit] {
    let replaced = ReplacedTexts(in: curriculum)
    var fields: [String: [Unit]] = [:]
    var paths: [String] = []
    curriculum.forEachWords { words, place in
      guard place.isTranslatable, let unit = field(words, place, in: curriculum, replaced) else { return }
      if fields[place.path] == nil { paths.append(place.path) }
      fields[place.path, default: []].append(unit)
    }
    var units: [Unit] = []
    var pictures = Dictionary(grouping: curriculum.pictureTexts) { DocumentName.of($0.picture) }
      .mapValues { texts in texts.compactMap { picture($0) } }
    func add(_ content: Content, at path: String, _ exposures: TextExposures) {
      units += fields.removeValue(forKey: path) ?? []
      units += ContentUnits(of: content, at: path, exposures).units
      units += pictures.removeValue(forKey: DocumentName.of(path)) ?? []
    }
    for module in curriculum.modules {
      add(module.content, at: module.path, TextExposures(of: module, in: curriculum, replaced))
    }
    for page in curriculum.pages { add(page.content, at: page.path, TextExposures(of: page, in: curriculum, replaced)) }
    for (_, others) in pictures.sorted(by: { $0.key < $1.key }) { units += others }
    for path in paths { units += fields[path] ?? [] }
    for overlay in curriculum.overlays { units += OverlayUnits.units(of: overlay, in: curriculum, replaced) }
    return units
  }

  /// The words in a picture, under the picture's name.
  private static func picture(_ text: PictureText) -> Unit? {
    let words = CodedText(text.words)
    guard words.hasLetter else { return nil }
    let name = (text.picture.pathNames().last ?? "").map { $0.isWhitespace ? "-" : $0 }
    return Unit(
      .pictureText, path: text.picture, span: text.span, document: DocumentName.of(text.picture),
      section: String(name), text: words, codes: [], text.exposure)
  }

  private static func field(
    _ words: Text, _ place: WordsPlace, in curriculum: Curriculum, _ replaced: ReplacedTexts
  ) -> Unit? {
    var exposure = Exposure(place.audience, in: curriculum)
    exposure.remove(replaced.editions(at: words.span, in: place.path))
    return field(words, at: place.path, exposure)
  }

  /// The unit of a field of the file at `path`; `nil` for one without anything to translate.
  static func field(_ words: Text, at path: String, _ exposure: Exposure) -> Unit? {
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
      exposure)
  }
}
