import CascadeCurriculum
import CascadeText

/// The `checks:` of `curriculum.yaml`: other severities for checks and categories.
struct SeverityTable {
  private let rules: [Curriculum.SeverityRule]
  /// Of two rules for one name the last holds.
  private let byName: [String: Severity?]

  init(_ rules: [Curriculum.SeverityRule]) {
    self.rules = rules
    byName = Dictionary(rules.map { ($0.check.string, $0.severity) }) { _, last in last }
  }

  /// The finding with its final severity; `nil` where it is switched off. An error stays an error.
  func applied(to diagnostic: Diagnostic) -> Diagnostic? {
    guard diagnostic.severity != .error, !byName.isEmpty else { return diagnostic }
    // A rule for the check itself goes before one for its category.
    guard let rule = byName[diagnostic.id.description] ?? byName[String(diagnostic.id.category)] else {
      return diagnostic
    }
    guard let severity = rule else { return nil }
    var changed = diagnostic
    changed.severity = severity
    return changed
  }

  /// What there is to say of the rules themselves.
  var remarks: [Diagnostic] {
    rules.compactMap { rule in
      let name = rule.check.string
      if let check = Check.named(CheckID(name)) {
        guard check.isFirm, rule.severity != .error else { return nil }
        return Check.firmSilence.diagnostic(
          "'\(name)' stays an error: an output would be wrong or unsafe", at: rule.check.span,
          in: CurriculumPath.curriculum)
      }
      return Check.unknownName(rule.check, in: CurriculumPath.curriculum)
    }
  }
}

extension Check {
  /// A finding of this check.
  func diagnostic(
    _ message: String, at span: SourceSpan, in path: String, fixes: [Diagnostic.Fix] = []
  ) -> Diagnostic {
    Diagnostic(id, severity, message, at: span, in: path, fixes: fixes)
  }

  /// What there is to say of a name that should be a check's or a category's; `nil` where it is one.
  static func unknownName(_ name: Text, in path: String) -> Diagnostic? {
    guard named(CheckID(name.string)) == nil, !categories.contains(name.string) else { return nil }
    var message = "no check or category '\(name.string)'"
    var fixes: [Diagnostic.Fix] = []
    if let near = NearMiss.nearest(to: name.string, in: all.map(\.id.description) + categories) {
      message += "; did you mean '\(near)'?"
      fixes = [Diagnostic.Fix("replace by '\(near)'", replacing: name.span, with: near)]
    }
    return Check.unknownCheck.diagnostic(message, at: name.span, in: path, fixes: fixes)
  }
}
