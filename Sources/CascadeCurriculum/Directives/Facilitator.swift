extension Directive {
  static let facilitator = Directive(
    .facilitator, "Notes for those who lead the session.",
    role: .aside, isRestricted: true,
    attributes: [Rule("about", .word(["delivery", "preparation", "co-facilitator", "evidence"]))])
}
