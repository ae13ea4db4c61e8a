extension Directive {
  static let answer = Directive(
    .answer, "The model answer of a question or of a timed block.",
    role: .part, isRestricted: true, attributes: [Rule("within", .decimal)],
    parents: [.question] + timedKinds)
}
