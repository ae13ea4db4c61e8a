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

  /// The delivery of `edition` in `locale`; `curriculum` must have the edition's overlay put in.
  package init(curriculum: Curriculum, edition: Edition, locale: Locale, reach: Reach) {
    self.curriculum = curriculum
    self.edition = edition
    self.locale = locale
    self.reach = reach
  }

  /// Whether facilitators' text is in it.
  public var showsRestricted: Bool { edition.reader == .facilitator }

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
