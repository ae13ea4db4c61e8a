extension Directive {
  static let question = Directive(
    .question, "An assessment item.",
    role: .part, isNumbered: true,
    attributes: [
      Rule("kind", .word(AssessmentItem.Kind.allCases.map(\.rawValue)), isRequired: true),
      Rule("objectives", .ids),
      Rule("points", .number(0...1000)),
      Rule("red-line", .yes),
      Rule("partial", .yes),
      Rule("pass", .number(0...1000)),
      Rule("use", .word(AssessmentItem.Use.allCases.map(\.rawValue))),
      Rule("mark", .word(AssessmentItem.Marking.allCases.map(\.rawValue))),
      Rule("need", .number(1...100)),
    ])
}
