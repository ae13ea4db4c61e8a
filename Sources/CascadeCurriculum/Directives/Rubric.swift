extension Directive {
  static let rubric = Directive(
    .rubric, "How an essay is marked: a table whose columns after the first are headed by points.",
    role: .part, isRestricted: true, parents: [.question])
}
