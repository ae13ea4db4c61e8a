extension Directive {
  static let feedback = Directive(
    .feedback, "What to say about the answers to a question.",
    role: .part, isRestricted: true, parents: [.question])
}
