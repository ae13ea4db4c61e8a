public import CascadeText

/// One handbook to be published: who reads it, tier, overlay, locales.
public struct Edition: Sendable, Hashable {
  /// The id, which is also its folder's name.
  public var id: ID<Edition>
  /// Where the id is written.
  public var idSpan: SourceSpan
  /// Who reads it.
  public var reader: Reader
  /// Whom it is for; `nil` only for the built-in edition `complete`, which keeps every tier.
  public var tier: Tier?
  /// The locales in which it is published, in order.
  public var locales: [LocaleTag]
  /// Where each locale is written.
  public var localeSpans: [SourceSpan]
  /// The overlay that is put in.
  public var overlay: Reference<Overlay>?
  /// `draft` or `final`; `nil` for the curriculum's own.
  public var status: PublicationStatus?

  /// Who reads an edition.
  public enum Reader: String, Hashable, CaseIterable, Sendable {
    case facilitator, participant
  }

  /// An edition.
  public init(
    id: ID<Edition>, idSpan: SourceSpan, reader: Reader, tier: Tier?, locales: [LocaleTag], localeSpans: [SourceSpan],
    overlay: Reference<Overlay>?, status: PublicationStatus?
  ) {
    self.id = id
    self.idSpan = idSpan
    self.reader = reader
    self.tier = tier
    self.locales = locales
    self.localeSpans = localeSpans
    self.overlay = overlay
    self.status = status
  }

  /// The id of the built-in edition that keeps every tier and marks restricted text.
  public static let completeID = ID<Edition>("complete")

  /// Whether it is the built-in edition `complete`.
  public var isComplete: Bool { id == Self.completeID }
}

/// Whether a text is finished.
public enum PublicationStatus: String, Hashable, CaseIterable, Sendable {
  case draft, final
}

/// A country's replacements and additions to named blocks.
public struct Overlay: Sendable {
  /// The id, which is also its folder's name.
  public var id: ID<Overlay>
  /// Where the id is written.
  public var idSpan: SourceSpan
  /// `overlays/<id>/overlay.yaml`.
  public var path: String
  /// The title.
  public var title: Text
  /// The ISO 3166-1 alpha-2 code of the country.
  public var country: Text
  /// Whether it is in use, or for study only.
  public var standing: OverlayStanding
  /// A line at the head of every page.
  public var banner: Text?
  /// Values that differ from the curriculum's.
  public var values: [ValueDefinition]
  /// Its Markdown files, in the order of their paths.
  public var files: [OverlayFile]
  /// Its courses, each in the place of the one of the same id.
  public var courses: [Course]
  /// Findings silenced in `overlay.yaml`.
  public var silences: [Silence]
  /// What is kept, in `based-on.yaml`, of the texts that it stands for.
  public var kept: [KeptBase]
  /// The names of the parts of which something was kept when the tool wrote `based-on.yaml`, as in
  /// ``OverlayBase/Subject/description``.
  public var keptNames: [Text]
  /// What its parts stand for, file by file. Found by resolving.
  public var bases: [OverlayBase]

  /// An overlay without files yet.
  public init(id: ID<Overlay>, idSpan: SourceSpan, path: String, title: Text, country: Text, standing: OverlayStanding)
  {
    self.id = id
    self.idSpan = idSpan
    self.path = path
    self.title = title
    self.country = country
    self.standing = standing
    banner = nil
    values = []
    files = []
    courses = []
    silences = []
    kept = []
    keptNames = []
    bases = []
  }
}

/// Whether an overlay is in use.
public enum OverlayStanding: String, Hashable, CaseIterable, Sendable {
  case current, historical
}

/// One Markdown file of an overlay: blocks for one module or page.
public struct OverlayFile: Sendable {
  /// `overlays/<id>/<file>.md`.
  public var path: String
  /// The module or page whose blocks it replaces; `nil` where that does not exist.
  public var target: FileID?
  /// Where the module or page is named.
  public var targetSpan: SourceSpan
  /// The language it is written in.
  public var language: LocaleTag
  /// Other words for fields of the module, by key.
  public var set: [SetField]
  /// Findings silenced in this file.
  public var silences: [Silence]
  /// Its blocks.
  public var content: Content
  /// For each of its blocks that replaces one or takes one out: the digest of the source text that it stands for. Found
  /// by resolving.
  public var baseDigests: [ID<Block>: Digest]

  /// Other words for one field.
  public struct SetField: Sendable, Hashable {
    /// The key of the title; every other is the id of an objective.
    package static let title = "title"

    /// The field: `title`, or `O1` for what an objective says.
    public var key: String
    /// Where the key is written.
    public var keySpan: SourceSpan
    /// The words.
    public var value: Text

    /// Other words for `key`.
    public init(key: String, keySpan: SourceSpan, value: Text) {
      self.key = key
      self.keySpan = keySpan
      self.value = value
    }
  }

  /// A file of an overlay.
  public init(path: String, target: FileID?, targetSpan: SourceSpan, language: LocaleTag, content: Content) {
    self.path = path
    self.target = target
    self.targetSpan = targetSpan
    self.language = language
    set = []
    silences = []
    self.content = content
    baseDigests = [:]
  }
}

/// What `{{name}}` stands for.
public struct ValueDefinition: Sendable, Hashable {
  /// The name.
  public var name: String
  /// Where the name is written.
  public var nameSpan: SourceSpan
  /// The text for every locale that has none of its own; `nil` where only some locales have one.
  public var text: Text?
  /// Texts by locale, in the order typed.
  public var byLocale: [(locale: LocaleTag, text: Text)] {
    get { localeTexts.map { ($0.locale, $0.text) } }
    set { localeTexts = newValue.map { LocaleText(locale: $0.locale, text: $0.text) } }
  }
  /// How sure it is.
  public var status: Standing?
  /// When that was so.
  public var asOf: PartialDate?
  /// A remark for the makers.
  public var note: Text?

  private var localeTexts: [LocaleText]

  private struct LocaleText: Sendable, Hashable {
    var locale: LocaleTag
    var text: Text
  }

  /// A value without texts yet.
  public init(name: String, nameSpan: SourceSpan) {
    self.name = name
    self.nameSpan = nameSpan
    text = nil
    status = nil
    asOf = nil
    note = nil
    localeTexts = []
  }

  /// The text for `locale`: its own, that of its language alone, the one for all; `nil` where there is none.
  public func text(for locale: LocaleTag) -> Text? {
    localeTexts.first { $0.locale == locale }?.text ?? localeTexts.first { $0.locale.text == locale.language }?.text
      ?? text
  }
}
