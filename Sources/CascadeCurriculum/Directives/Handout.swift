extension Directive {
  static let handout = Directive(
    .handout, "A page to print, also in the participant's book.",
    role: .sheet, isNumbered: true,
    attributes: [Rule("copies", .wordOrNumber(["each", "pair", "three", "table", "room"]), isRequired: true)])
}
