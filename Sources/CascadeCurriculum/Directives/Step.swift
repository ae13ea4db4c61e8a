extension Directive {
  static let step = Directive(
    .step, "An input, a quiz or a closing: a timed block that is no activity.",
    role: .timed, isTimed: true, attributes: timedRules)
}
