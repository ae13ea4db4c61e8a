private import CascadeCurriculum

/// What helps a translator with a unit, a line each.
enum TranslatorNotes {
  /// The lines: what the unit is, under which heading, who may read it, and what its codes stand for.
  static func lines(of unit: Unit) -> [String] {
    var lines = [UnitNote(unit.ledgerUnit).line]
    if unit.isRestricted { lines.append("For facilitators alone.") }
    for code in unit.codes where !code.kind.isPaired && !code.display.isEmpty {
      let token = CodedText([.standalone(code.number)]).tokens(unit.codes)
      let display = code.display.replacing("\n", with: " ").replacing("\r", with: " ")
      lines.append("\(token) is shown as '\(display)'.")
    }
    return lines
  }
}
