extension DiagnosticReport {
  /// The report as workflow commands, one a line, from which GitHub Actions makes annotations, as UTF-8.
  public func github() -> [UInt8] {
    var sources = ReportedSources(source)
    var lines = ""
    for diagnostic in diagnostics {
      lines +=
        "::\(Self.command(diagnostic.severity)) file=\(Self.property((folder + diagnostic.path).withVisibleControls))"
      if let (start, end) = sources.positions(of: diagnostic.span, in: diagnostic.path) {
        lines += ",line=\(start.line),endLine=\(end.line),col=\(start.scalar)"
        // GitHub takes an end column only within one line.
        if end.line == start.line { lines += ",endColumn=\(Swift.max(end.scalar, start.scalar))" }
      }
      lines +=
        ",title=\(Self.property(diagnostic.id.description.withVisibleControls))::\(Self.data(Self.words(of: diagnostic)))\n"
    }
    return Array(lines.utf8)
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  private static func words(of diagnostic: Diagnostic) -> String {
    let help = diagnostic.fixes.map { "\nhelp: \($0.title.withVisibleControls)" }
    let notes = diagnostic.notes.map { "\nnote: \($0.message.withVisibleControls) (\($0.path.withVisibleControls))" }
    return diagnostic.message.withVisibleControls + (help + notes).joined()
  }

  /// Escapes what ends a message.
  private static func data(_ text: String) -> String { escaped(text, also: []) }

  /// Escapes what ends a property.
  private static func property(_ text: String) -> String { escaped(text, also: [":", ","]) }

  private static func escaped(_ text: String, also specials: [Unicode.Scalar]) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "%" || scalar == "\r" || scalar == "\n" || specials.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result.append(contentsOf: ((digits.count < 2 ? "%0" : "%") + digits).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
