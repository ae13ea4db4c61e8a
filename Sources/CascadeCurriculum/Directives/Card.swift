extension Directive {
  static let card = Directive(
    .card, "A role card, inject or situation card: printed by the facilitator, given out in the room.",
    role: .sheet, isRestricted: true,
    attributes: [Rule("copies", .wordOrNumber(["each", "pair", "three", "table", "room"]), isRequired: true)])
}
