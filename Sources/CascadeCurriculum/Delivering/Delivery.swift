/// An edition in a locale: what is published.
///
/// It is made in the order that holds everywhere: overlay put in, numbers given, blocks of other tiers out, restricted
/// text and all that only it reached out for a participant, the locale's words in, values in. Modules and pages are
/// made one at a time on request, so that no delivery holds all of its text at once.
public struct Delivery: Sendable {
  /// The curriculum with the edition's overlay put in and numbers given; holds restricted text: renderers take from it
  /// what is neither a module's nor a page's content.
  public let curriculum: Curriculum
  /// The edition.
  public let edition: Edition
  /// The locale.
  public let locale: Locale
  /// What the delivery reaches.
  public let reach: Reach
  /// What the edition's overlay changes, as far as the edition shows it.
  public internal(set) var differences: [Difference] = []
  /// The values to which the edition's overlay gives other words, likewise.
  public internal(set) var changedValues: [ChangedValue] = []
  /// What the names between double braces stand for: the overlay's, else the curriculum's, in the locale.
  package let values: DeliveredValues
  /// What the locale says in the place of the curriculum's own words; `nil` in the curriculum's language.
  package let translations: Translations?

  /// The delivery of `edition` in `locale`; `curriculum` must have the edition's overlay put in.
  package init(
    curriculum: Curriculum, edition: Edition, locale: Locale, values: DeliveredValues, translations: Translations?,
    reach: Reach
  ) {
    self.curriculum = curriculum
    self.edition = edition
    self.locale = locale
    self.values = values
    self.translations = translations
    self.reach = reach
  }

  /// Whether facilitators' text is in it.
  public var showsRestricted: Bool { edition.reader == .facilitator }

  /// The overlay that is put in.
  public var overlay: Overlay? { curriculum.overlays.first { $0.id == edition.overlay?.id } }

  /// Whether its readers are told that a text has changed which the overlay stands for: participants are not.
  public var tellsOfReview: Bool { showsRestricted && overlay?.bases.contains(where: \.isToReview) ?? false }

  /// What the text of a delivery reaches: only this is in its glossary, sources and pictures.
  public struct Reach: Sendable {
    /// The modules of the tier, as places in `Curriculum.modules`, in order.
    public var modules: [Int]
    /// The courses of the tier, as places in `Curriculum.courses`.
    public var courses: [Int]
    /// The terms, as places in `Curriculum.terms`, in the order of the file.
    public var terms: [Int]
    /// The sources, as places in `Curriculum.sources`, in the order of the file.
    public var sources: [Int]
    /// The pictures' paths, sorted.
    public var assets: [String]
    /// The gaps that the modules name, as places in `needs.gaps`.
    public var gaps: [Int]

    /// Nothing reached.
    public init() {
      modules = []
      courses = []
      terms = []
      sources = []
      assets = []
      gaps = []
    }
  }
}

extension Delivery {
  /// The filter that makes its contents.
  package var filter: ContentFilter {
    ContentFilter(
      tier: edition.tier, overlay: edition.overlay?.id, keepsRestricted: showsRestricted,
      isComplete: edition.isComplete, values: values.byName, translations: translations)
  }

  /// The module at `place` in `Curriculum.modules`, with the objectives, minutes and text of this delivery.
  ///
  /// Costs a copy of what is shown; made anew on each call, so that a job holds it no longer than it needs.
  public func module(at place: Int) -> Module {
    var module = curriculum.modules[place]
    if let tier = edition.tier {
      module.objectives.removeAll { !$0.tiers.contains(tier) }
      module.minutes = ByTier(module.minutes[tier] ?? Minutes(0), for: TierSet(tier))
      module.tiers = TierSet(tier)
    }
    module.content = filter.filtered(module.content)
    return module
  }

  /// The page at `place` in `Curriculum.pages`, with the text of this delivery.
  public func page(at place: Int) -> Page {
    var page = curriculum.pages[place]
    page.content = filter.filtered(page.content)
    return page
  }

  /// Words of a YAML file or front matter, with the values put in.
  public func words(_ text: Text) -> String { words(text.string) }

  /// Words with the values put in.
  public func words(_ text: String) -> String { values.words(text) }

  /// The readable text of a node of a module's or page's content, whole or as shown here, with the values put in.
  public func text(of node: Int, in content: Content) -> String { values.text(of: node, in: content) }

  /// Whether the block at `place` of a module's or page's whole content is shown, with every block that holds it.
  public func showsBlock(at place: Int, of content: Content) -> Bool { filter.shows(place, of: content.blocks) }

  /// Whether the target of a link is in this delivery: shown on a page of it, or outside.
  public func shows(_ target: Content.Target) -> Bool {
    switch target {
    case .external: true
    case .broken: false
    case .term(let id): curriculum.index.terms[id] != nil
    case .asset(let path): reach.assets.contains(path)
    case .file(let file): shows(file)
    case .block(let file, let id): shows(file) && showsBlock(id, in: file)
    case .heading(let file, let anchor): shows(file) && showsHeading(anchor, in: file)
    }
  }

  /// Whether a module is for the tier; pages always are.
  private func shows(_ file: FileID) -> Bool {
    switch file {
    case .page(let id): curriculum.index.pages[id] != nil
    case .module(let id):
      curriculum.index.modules[id].map { place in
        edition.tier.map { curriculum.modules[place].tiers.contains($0) } ?? true
      } ?? false
    }
  }

  private func showsBlock(_ id: ID<Block>, in file: FileID) -> Bool {
    guard let content = curriculum.content(of: file), let place = content.blocks.firstIndex(where: { $0.id == id })
    else { return false }
    return showsBlock(at: place, of: content)
  }

  private func showsHeading(_ anchor: String, in file: FileID) -> Bool {
    guard let content = curriculum.content(of: file),
      let heading = content.headings.first(where: { $0.anchor == anchor })
    else { return false }
    return heading.block.map { filter.shows($0, of: content.blocks) } ?? true
  }
}
