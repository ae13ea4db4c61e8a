extension Directive {
  static let figure = Directive(
    .figure, "A picture, then its caption.",
    role: .transparent, isNumbered: true, attributes: [Rule("mirror", .yes)])
}
