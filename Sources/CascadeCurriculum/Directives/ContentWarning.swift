extension Directive {
  static let contentWarning = Directive(
    .contentWarning, "A warning before hard content.",
    role: .aside)
}
