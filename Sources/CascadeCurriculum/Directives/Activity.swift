extension Directive {
  static let activity = Directive(
    .activity, "What participants do, with its time.",
    role: .timed, isTimed: true, isNumbered: true, attributes: timedRules)
}
