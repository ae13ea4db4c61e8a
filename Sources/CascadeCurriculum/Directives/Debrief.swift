extension Directive {
  static let debrief = Directive(
    .debrief, "Questions for reflection, with their time.",
    role: .timed, isTimed: true, attributes: timedRules)
}
