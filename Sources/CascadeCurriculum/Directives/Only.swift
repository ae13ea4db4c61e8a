extension Directive {
  static let only = Directive(
    .only, "Anything, for some tiers or overlays.",
    role: .transparent, attributes: [Rule("remove", .yes, isForOverlays: true)])
}
