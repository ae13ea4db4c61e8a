/// Where a text or picture of a curriculum is seen, and what a wrong word in it could do.
public struct Exposure: Hashable, Sendable {
  /// The editions that may show it; of terms, sources and gaps an edition shows only what it reaches.
  public private(set) var editions: Set<ID<Edition>>
  /// Whether no participant may read it, whatever editions there are.
  public private(set) var isRestricted: Bool
  /// Whether a wrong word in it could do harm: it stands in a rule, a safeguard, a question.
  public private(set) var isGuarded: Bool
  /// The languages of the editions that show it, where it needs an overlay to be shown; `nil` for any language.
  private var locales: Set<LocaleTag>?
  /// The languages that have something of their own in its place.
  private var ownLocales: Set<LocaleTag> = []

  /// What `audience` means in `curriculum`.
  package init(_ audience: Audience, isGuarded: Bool = false, in curriculum: Curriculum) {
    let shown = curriculum.editions.filter(audience.contains)
    editions = Set(shown.map(\.id))
    isRestricted = audience.isRestricted
    self.isGuarded = isGuarded
    locales = audience.overlays == nil ? nil : Set(shown.flatMap(\.locales))
  }

  /// Whether it is to be translated into the language `tag`.
  public func isWanted(in tag: LocaleTag) -> Bool { !ownLocales.contains(tag) && locales?.contains(tag) ?? true }

  /// Adds another place where it is seen.
  package mutating func formUnion(_ other: Exposure) {
    editions.formUnion(other.editions)
    isRestricted = isRestricted && other.isRestricted
    isGuarded = isGuarded || other.isGuarded
    if let own = locales, let others = other.locales { locales = own.union(others) } else { locales = nil }
  }

  /// Takes `others` out: they have something else in its place.
  package mutating func remove(_ others: Set<ID<Edition>>) { editions.subtract(others) }

  /// Says that the language `tag` has something of its own in its place.
  package mutating func replace(in tag: LocaleTag) { ownLocales.insert(tag) }
}
