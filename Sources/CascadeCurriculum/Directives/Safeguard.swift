extension Directive {
  static let safeguard = Directive(
    .safeguard, "A rule that protects people.",
    role: .aside)
}
