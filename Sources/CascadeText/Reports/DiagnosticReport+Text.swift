extension DiagnosticReport {
  /// How the report for people looks.
  public struct TextStyle: Hashable, Sendable {
    /// Whether escape sequences of terminals colour it.
    public var isColoured: Bool
    /// The cells that a line of source may take before it is cut around the finding.
    public var width: Int

    /// Without colours and 100 cells wide, unless said otherwise.
    public init(isColoured: Bool = false, width: Int = 100) {
      self.isColoured = isColoured
      self.width = Swift.max(20, width)
    }
  }

  /// The report for people, as UTF-8: each finding with its place and the line it stands in, then their number.
  ///
  /// ```
  /// error: no module 'opning'; did you mean 'opening'? [reference/unknown-module]
  ///   --> Curriculum/curriculum.yaml:9:11
  ///    |
  ///  9 | modules: [opning]
  ///    |           ^^^^^^
  ///    = help: replace by 'opening'
  /// ```
  public func text(_ style: TextStyle = TextStyle()) -> [UInt8] {
    var printer = TextPrinter(self, style)
    for diagnostic in diagnostics { printer.print(diagnostic) }
    printer.line(summary)
    return printer.bytes
  }
}

/// Writes findings one after another.
private struct TextPrinter {
  private(set) var bytes: [UInt8] = []
  private let folder: String
  private let style: DiagnosticReport.TextStyle
  private var sources: ReportedSources

  init(_ report: DiagnosticReport, _ style: DiagnosticReport.TextStyle) {
    folder = report.folder
    self.style = style
    sources = ReportedSources(report.source)
  }

  mutating func print(_ diagnostic: Diagnostic) {
    let message = diagnostic.message.withVisibleControls
    head(diagnostic.severity, "\(message) [\(diagnostic.id.description.withVisibleControls)]")
    let gutter = place(diagnostic.span, in: diagnostic.path, diagnostic.severity)
    for fix in diagnostic.fixes {
      line(paint("\(gutter)=", .place) + " \(paint("help:", .help)) \(fix.title.withVisibleControls)")
    }
    for note in diagnostic.notes {
      head(.note, note.message.withVisibleControls)
      _ = place(note.span, in: note.path, .note)
    }
    line("")
  }

  mutating func line(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func head(_ severity: Severity, _ message: String) {
    line(paint("\(severity.rawValue):", Paint(severity)) + " " + paint(message, .message))
  }

  /// Writes the place and its lines of source; gives the blanks that stand below the line numbers.
  private mutating func place(_ span: SourceSpan, in path: String, _ severity: Severity) -> String {
    let shownPath = (folder + path).withVisibleControls
    guard let (start, end) = sources.positions(of: span, in: path), let bytes = sources.bytes(of: path) else {
      line("  \(paint("-->", .place)) \(shownPath)")
      return "   "
    }
    // A span that ends with its line's end does not reach into the next line.
    let last = end.line > start.line && end.utf8 == 1 ? end.line - 1 : end.line
    let digits = String(last).utf8.count
    let gutter = String(repeating: " ", count: digits + 2)
    line("\(gutter.dropLast())\(paint("-->", .place)) \(shownPath):\(start.line):\(start.scalar)")
    guard !bytes.isEmpty else { return gutter }
    line(paint("\(gutter)|", .place))
    let numbers = last - start.line < 3 ? Array(start.line...last) : [start.line, last]
    for (index, number) in numbers.enumerated() {
      if index > 0, number > numbers[index - 1] + 1 { line(paint("\(gutter)⋮", .place)) }
      source(bytes, line: number, span, path, digits, severity)
    }
    return gutter
  }

  private mutating func source(
    _ bytes: [UInt8], line number: Int, _ span: SourceSpan, _ path: String, _ digits: Int, _ severity: Severity
  ) {
    guard let range = sources.range(ofLine: number, in: path) else { return }
    let excerpt = Excerpt(bytes, line: range, span: span, width: style.width)
    let padding = String(repeating: " ", count: digits - String(number).utf8.count)
    line(paint(" \(padding)\(number) |", .place) + (excerpt.text.isEmpty ? "" : " \(excerpt.text)"))
    let gutter = paint(String(repeating: " ", count: digits + 2) + "|", .place)
    if let quote = excerpt.quote {
      line("\(gutter) \(paint("here: \(quote)", Paint(severity)))")
    } else {
      let carets = paint(String(repeating: "^", count: excerpt.caretCells), Paint(severity))
      line("\(gutter) \(String(repeating: " ", count: excerpt.caretStart))\(carets)")
    }
  }

  private func paint(_ text: String, _ paint: Paint) -> String {
    style.isColoured ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The colours, as the numbers that terminals know.
  private enum Paint: String {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case help = "1;32"
    case place = "34"
    case message = "1"

    init(_ severity: Severity) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .note: self = .note
      }
    }
  }
}
