extension Directive {
  static let law = Directive(
    .law, "One legal statement, inside 'national'.",
    role: .aside,
    attributes: [
      Rule("source", .id, isRequired: true),
      Rule("status", .word(Standing.allCases.map(\.rawValue)), isRequired: true),
      Rule("as-of", .date, isRequired: true),
      Rule("reviewer", .id),
      Rule("compare", .word(["stricter", "same", "weaker"])),
    ],
    parents: [.national])
}
