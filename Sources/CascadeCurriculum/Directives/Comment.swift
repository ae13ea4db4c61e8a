extension Directive {
  static let comment = Directive(
    .comment, "A note among authors, which is in no output.",
    role: .hidden, isRestricted: true)
}
