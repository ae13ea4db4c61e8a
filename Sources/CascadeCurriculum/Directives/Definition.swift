extension Directive {
  static let definition = Directive(
    .definition, "A term explained; empty for the glossary's words.",
    role: .aside, filling: .optional, attributes: [Rule("term", .id, isRequired: true)])
}
