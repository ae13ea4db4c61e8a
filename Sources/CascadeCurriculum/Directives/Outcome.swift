extension Directive {
  static let outcome = Directive(
    .outcome, "What participants hold at the end of a timed block.",
    role: .part, parents: timedKinds)
}
