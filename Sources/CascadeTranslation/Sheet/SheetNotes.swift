import CascadeCurriculum

/// The cell for remarks of a sheet: what a package tells in square brackets, and what translators noted.
enum SheetNotes {
  /// The lines that go out with `unit`. A translation that the sheet cannot show as done stands among them.
  static func lines(of unit: TranslationUnit) -> [String] {
    var lines = unit.notes
    if let target = unit.target, !isDone(unit) {
      let words = target.tokens(unit.codes)
      if unit.isStale {
        if let former = unit.formerSource, !former.isEmpty { lines.append("the source was: \(former)") }
        lines.append("its translation was: \(words)")
      } else {
        lines.append("draft of a machine: \(words)")
      }
    }
    let told = lines.flatMap(parts).map { "[\($0)]" }
    // A blank before what would be taken for ours; readers drop blanks.
    return told + unit.comments.flatMap(parts).map { isOurs($0) ? " \($0)" : $0 }
  }

  /// Whether the translation of `unit` stands in the column for translations: a person stands for it, and its source is
  /// as it was. A sheet has no column for states, so that all that stands there comes back as done.
  static func isDone(_ unit: TranslationUnit) -> Bool {
    unit.target != nil && !unit.isStale && unit.state != .machine
  }

  /// What translators noted in `cell`, a line each.
  static func comments(in cell: String) -> [String] {
    parts(cell).filter { !isOurs($0) }.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  private static func parts(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init).filter { !trimmed($0).isEmpty }
  }

  private static func isOurs(_ line: String) -> Bool { line.hasPrefix("[") && line.hasSuffix("]") }

  private static func trimmed(_ line: String) -> String {
    var rest = Substring(line)
    while rest.first?.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return String(rest)
  }
}
