extension Directive {
  static let blank = Directive(
    .blank, "Nothing: space to write.",
    role: .transparent, filling: .empty, attributes: [Rule("lines", .number(1...200), isRequired: true)])
}
