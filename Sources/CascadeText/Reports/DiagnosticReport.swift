/// Diagnostics with all that a printer needs to show them; the printers are its methods.
public struct DiagnosticReport: Sendable {
  /// The diagnostics, in reading order.
  public let diagnostics: [Diagnostic]
  /// What stands before each path where people read it: the curriculum's folder with a `/`, or nothing.
  public let folder: String
  /// The name and version of the program that reports.
  public let tool: Tool
  /// The bytes of the file at a path; `nil` where there is none.
  let source: @Sendable (_ path: String) -> [UInt8]?
  /// What there is to say about a check, whatever the case; `nil` for ids that are no check's.
  let rule: @Sendable (CheckID) -> Rule?

  /// A report of `diagnostics`, which it sorts.
  public init(
    _ diagnostics: some Sequence<Diagnostic>, folder: String = "", tool: Tool,
    rule: @escaping @Sendable (CheckID) -> Rule? = { _ in nil },
    source: @escaping @Sendable (_ path: String) -> [UInt8]?
  ) {
    self.diagnostics = diagnostics.inReadingOrder()
    self.folder = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    self.tool = tool
    self.rule = rule
    self.source = source
  }

  /// The program that reports.
  public struct Tool: Hashable, Sendable {
    /// Its name, `cascade`.
    public let name: String
    /// Its version, such as `1.0.0`.
    public let version: String

    /// The program `name` in its `version`.
    public init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  /// What is the same each time a check reports.
  public struct Rule: Hashable, Sendable {
    /// One sentence.
    public let summary: String
    /// A paragraph of plain text.
    public let explanation: String
    /// The severity that the check has by itself.
    public let severity: Severity

    /// The words about a check.
    public init(summary: String, explanation: String, severity: Severity) {
      self.summary = summary
      self.explanation = explanation
      self.severity = severity
    }
  }

  /// How many diagnostics have `severity`.
  public func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }

  /// The number of findings by severity in words: `2 errors, 1 warning in 2 files`, or `no findings`.
  public var summary: String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = count(severity)
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    guard !counts.isEmpty else { return "no findings" }
    var files = 0
    var last: String?
    for diagnostic in diagnostics where diagnostic.path != last {
      files += 1
      last = diagnostic.path
    }
    return counts.joined(separator: ", ") + " in \(files) file\(files == 1 ? "" : "s")"
  }
}
