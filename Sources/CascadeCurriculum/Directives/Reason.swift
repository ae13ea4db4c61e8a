extension Directive {
  static let reason = Directive(
    .reason, "Why an overlay changes the block that it stands in.",
    role: .part, isRestricted: true)
}
