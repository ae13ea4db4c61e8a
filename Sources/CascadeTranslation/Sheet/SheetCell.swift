/// Cells of a spreadsheet whose text no program takes for a formula.
enum SheetCell {
  /// `text` with an apostrophe before it, if a spreadsheet would run it or ``plain(_:)`` would take one away.
  static func guarded(_ text: String) -> String {
    let next = core(text)
    let isFormula = next.map(isSign) ?? false
    let looksGuarded = text.unicodeScalars.first == "'" && (next.map(isGuardable) ?? false)
    return isFormula || looksGuarded ? "'" + text : text
  }

  /// `cell` without the apostrophe that ``guarded(_:)`` or a spreadsheet put before it.
  static func plain(_ cell: String) -> String {
    guard cell.unicodeScalars.first == "'", core(cell).map(isGuardable) ?? false else { return cell }
    var scalars = cell.unicodeScalars
    scalars.removeFirst()
    return String(scalars)
  }

  /// The first sign that is neither an apostrophe nor a blank.
  private static func core(_ text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { $0 != "'" && !$0.properties.isWhitespace && $0.value != 0xFEFF && $0.value >= 0x20 }
  }

  /// Whether a formula begins so, in narrow signs or wide ones.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool { "=+-@＝＋－＠".unicodeScalars.contains(scalar) }

  /// Whether a spreadsheet keeps text that begins so from being a formula or a number by an apostrophe.
  private static func isGuardable(_ scalar: Unicode.Scalar) -> Bool {
    isSign(scalar) || scalar.properties.numericType == .decimal
  }
}
