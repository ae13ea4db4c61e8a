extension Directive {
  static let national = Directive(
    .national, "What every country edition must replace.",
    role: .aside)
}
