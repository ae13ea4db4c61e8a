extension Directive {
  static let checklist = Directive(
    .checklist, "An observation sheet or checklist: a table or a list.",
    role: .sheet, isNumbered: true, attributes: [Rule("pass", .number(1...20))])
}
