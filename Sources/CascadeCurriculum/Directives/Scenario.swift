extension Directive {
  static let scenario = Directive(
    .scenario, "A situation and its tasks, with its time; a case study is one too.",
    role: .timed, isTimed: true, isNumbered: true, attributes: timedRules)
}
