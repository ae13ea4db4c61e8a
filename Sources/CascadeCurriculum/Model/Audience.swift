/// Which editions keep a part of a text, by what the part and all that holds it say.
public struct Audience: Hashable, Sendable {
  /// Whether no participant sees it.
  public var isRestricted: Bool
  /// The tiers whose editions keep it.
  public var tiers: TierSet
  /// The overlays with which alone an edition keeps it; `nil` where it needs none.
  public var overlays: Set<ID<Overlay>>?

  /// Every edition, unless said otherwise.
  public init(isRestricted: Bool = false, tiers: TierSet = .all, overlays: Set<ID<Overlay>>? = nil) {
    self.isRestricted = isRestricted
    self.tiers = tiers
    self.overlays = overlays
  }

  /// Whether `edition` is one of them.
  public func contains(_ edition: Edition) -> Bool {
    if let tier = edition.tier, !tiers.contains(tier) { return false }
    if let overlays, !(edition.overlay.map { overlays.contains($0.id) } ?? false) { return false }
    return edition.reader == .facilitator || !isRestricted
  }

  /// Leaves only the editions that keep `block` too, judged by what it says itself.
  package mutating func narrow(to block: Block) {
    let overlays = block.overlays.isEmpty ? nil : Set(block.overlays.map(\.id))
    narrow(to: Audience(isRestricted: block.isRestricted, tiers: block.tiers, overlays: overlays))
  }

  /// Leaves only the editions that `other` has too.
  package mutating func narrow(to other: Audience) {
    if other.isRestricted { isRestricted = true }
    tiers.formIntersection(other.tiers)
    guard let others = other.overlays else { return }
    overlays = overlays?.intersection(others) ?? others
  }
}
