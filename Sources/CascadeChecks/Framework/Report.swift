package import CascadeText

/// What the checks have found so far in one part of a curriculum.
package struct Report: Sendable {
  /// The findings, in the order in which they were made.
  package private(set) var diagnostics: [Diagnostic] = []
  /// The file that findings are about where they name no other.
  package let path: String
  /// Whose findings are added from now on.
  var origin = Origin(id: "", severity: .note)

  /// What a finding says of the check that made it: without the check's words, which need not be copied for each file.
  struct Origin: Sendable {
    var id: CheckID
    var severity: Severity
  }

  /// An empty report on the file `path`.
  package init(on path: String) { self.path = path }

  /// Adds a finding at `span` of the file `path`, or of the report's own file.
  package mutating func add(
    _ message: String, at span: SourceSpan, in path: String? = nil, notes: [Diagnostic.Note] = [],
    fixes: [Diagnostic.Fix] = []
  ) {
    diagnostics.append(
      Diagnostic(origin.id, origin.severity, message, at: span, in: path ?? self.path, notes: notes, fixes: fixes))
  }
}

extension Report.Origin {
  /// What findings of `check` say of it.
  init(_ check: Check) { self.init(id: check.id, severity: check.severity) }
}
