extension Directive {
  static let materials = Directive(
    .materials, "What a timed block needs: a list.",
    role: .part, parents: timedKinds)
}
