private import CascadeChecks
private import CascadeTranslation
public import CascadeText

extension DiagnosticReport {
  /// A report of what was found in the curriculum in `folder`, whose text files are `files`, in the order of their paths.
  public init(_ diagnostics: [Diagnostic], in folder: String, files: [SourceFile]) {
    let byPath = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    self.init(
      diagnostics, folder: folder == "." ? "" : folder,
      tool: Tool(name: "cascade", version: CascadeVersion.current),
      rule: { id in
        Check.named(id).map { Rule(summary: $0.summary, explanation: $0.explanation, severity: $0.severity) }
          ?? QualityCheck.named(id).map {
            Rule(summary: $0.summary, explanation: $0.explanation, severity: $0.severity)
          }
      },
      source: { byPath[$0] })
  }
}
