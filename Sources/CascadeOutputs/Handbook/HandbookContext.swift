import CascadeCurriculum
import CascadeText

/// What every page of one delivery's handbook is made with.
///
/// A class, because thousands of jobs share it: a copy of its many arrays for each would count a reference for each.
final class HandbookContext: Sendable {
  let delivery: Delivery
  /// The delivery's curriculum: a field of its own, so that reading one of its arrays copies none of the others.
  let curriculum: Curriculum
  /// The delivery's values, for the same reason.
  let values: DeliveredValues
  let templates: Templates
  /// The interface words; English ones where the locale has none.
  let words: InterfaceWords
  /// Whether the interface words are those of another language than the locale's.
  let lacksWords: Bool
  /// ` lang="en" dir="ltr"` for text in the curriculum's language; empty where that is the interface's.
  let sourceAttributes: [UInt8]
  /// ` lang="fa-AF" dir="rtl"` for interface words inside foreign text.
  let frameAttributes: [UInt8]
  /// The ten digits of the interface, as UTF-8.
  let digits: [[UInt8]]
  /// The order of words in the locale.
  let collation: Collation
  /// How citations and lists name each source, by its place in `Curriculum.sources`.
  let citationLabels: [String]
  /// The same labels and the titles, escaped.
  let writtenLabels: [[UInt8]]
  let writtenTitles: [[UInt8]]
  /// For each source, whether the delivery reaches it.
  let reachesSource: [Bool]
  /// For each term, whether the delivery reaches it.
  let reachesTerm: [Bool]
  /// For each picture that the delivery shows, its path in the handbook.
  let pictures: [String: String]
  /// Where each picture's credit is in `Curriculum.credits`.
  let credits: [String: Int]
  /// What the link from a footnote back to the text is called, and a table without a heading.
  let backToText: String
  let tableWord: String
  /// What every page has at its head and foot, made once.
  let notices: [UInt8]
  let footer: [UInt8]

  init(_ delivery: Delivery, templates: Templates, words: InterfaceWords) {
    self.delivery = delivery
    curriculum = delivery.curriculum
    values = delivery.values
    self.templates = templates
    self.words = words
    lacksWords = words.locale.tag.language != delivery.locale.tag.language
    let language = delivery.curriculum.language
    sourceAttributes = words.locale.tag == language ? [] : Self.attributes(Locale(language))
    frameAttributes = Self.attributes(words.locale)
    digits = (0..<10).map { Array(words.locale.number($0).utf8) }
    collation = Collation(delivery.locale.tag)
    citationLabels = SourceLabels.labels(of: delivery.curriculum.sources)
    writtenLabels = citationLabels.map(Self.written)
    writtenTitles = delivery.curriculum.sources.map { Self.written(delivery.words($0.title)) }
    reachesSource = Self.flags(delivery.reach.sources, of: delivery.curriculum.sources.count)
    reachesTerm = Self.flags(delivery.reach.terms, of: delivery.curriculum.terms.count)
    pictures = PicturePaths.paths(of: delivery.reach.assets)
    credits = Dictionary(
      delivery.curriculum.credits.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    backToText = words.plain(.backToText)
    tableWord = words.plain(.table)
    notices = FrameParts.notices(delivery, words: words, lacksWords: lacksWords)
    footer = FrameParts.footer(delivery, words: words)
  }

  /// The language of a module's or page's text: the edition's where words of it were put in, else the curriculum's.
  func language(of content: Content) -> LocaleTag { language(isLocalized: content.isLocalized) }

  /// The language of words of the curriculum's, put into the edition's or not.
  func language(isLocalized: Bool) -> LocaleTag { isLocalized ? delivery.locale.tag : curriculum.language }

  /// The language that a block of `content` is written in: its own, where an overlay wrote it in another than the
  /// curriculum's, else that of the text around.
  func language(of block: Block, in content: Content) -> LocaleTag { block.language ?? language(of: content) }

  /// The same for a text that stands on a page of its own; empty where its language is the interface's.
  func outerAttributes(for language: LocaleTag) -> [UInt8] {
    language == words.locale.tag ? [] : attributes(for: language)
  }

  /// ` lang="en" dir="ltr"` for text in `language`.
  func attributes(for language: LocaleTag) -> [UInt8] {
    language == words.locale.tag ? frameAttributes : Self.attributes(Locale(language))
  }

  /// Whether a page has a module of that place in `Curriculum.modules`.
  func shows(_ module: Module) -> Bool { delivery.edition.tier.map { module.tiers.contains($0) } ?? true }

  private static func attributes(_ locale: Locale) -> [UInt8] {
    var html = ByteWriter()
    html.markup(" lang=\"")
    html.text(locale.tag.text)
    html.markup("\" dir=\"")
    html.text(locale.direction.rawValue)
    html.markup("\"")
    return html.bytes
  }

  private static func written(_ text: String) -> [UInt8] {
    var html = ByteWriter()
    html.text(text)
    return html.bytes
  }

  private static func flags(_ places: [Int], of count: Int) -> [Bool] {
    var flags = [Bool](repeating: false, count: count)
    for place in places { flags[place] = true }
    return flags
  }
}
