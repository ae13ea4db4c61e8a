extension Directive {
  static let local = Directive(
    .local, "A kind of an academy's own, 'x-…', declared in 'curriculum.yaml'; it takes any attribute.",
    role: .aside)
}
