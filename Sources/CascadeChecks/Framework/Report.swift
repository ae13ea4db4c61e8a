package import CascadeText

/// What the checks have found so far in one part of a curriculum.
package struct Report: Sendable {
  /// The findings, in the order in which they were made.
  package private(set) var diagnostics: [Diagnostic] = []
  /// The file that findings are about where they name no other.
  package let path: String
  private var id: CheckID = ""
  private var severity: Severity = .note

  /// An empty report on the file `path`.
  package init(on path: String) { self.path = path }

  /// Says that what is added from now on is found by `check`.
  package mutating func begin(_ check: Check) {
    id = check.id
    severity = check.severity
  }

  /// Adds a finding at `span` of the file `path`, or of the report's own file.
  package mutating func add(
    _ message: String, at span: SourceSpan, in path: String? = nil, notes: [Diagnostic.Note] = [],
    fixes: [Diagnostic.Fix] = []
  ) {
    diagnostics.append(
      Diagnostic(id, severity, message, at: span, in: path ?? self.path, notes: notes, fixes: fixes))
  }
}
