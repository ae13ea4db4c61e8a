package import CascadeText

/// What the resolving stage can report, with its severity. Each has a page among the checks.
package enum ResolveCheck: String, CaseIterable, Sendable {
  case missingModule = "curriculum/missing-module"
  case unlistedModule = "curriculum/unlisted-module"
  case missingFile = "curriculum/missing-file"
  case duplicateID = "curriculum/duplicate-id"
  case unknownReference = "curriculum/unknown-reference"
  case prerequisiteCycle = "curriculum/prerequisite-cycle"
  case strangeFile = "curriculum/unknown-file"
  case unknownObjective = "objective/unknown"
  case unknownFile = "link/unknown-file"
  case unknownAnchor = "link/unknown-anchor"
  case wrongCase = "link/wrong-case"
  case missingImage = "link/missing-image"
  case unknownTerm = "term/undefined"
  case unknownSource = "source/undefined"
  case unknownValue = "curriculum/undefined-value"
  case splitInsideBlock = "course/split-inside-block"
  case wrongTime = "course/wrong-time"
  case moduleFinished = "course/module-already-finished"
  case moduleUnfinished = "course/module-unfinished"
  case otherTier = "course/module-of-another-tier"
  case overlayTarget = "overlay/unknown-block"
  case overlayLooseText = "overlay/loose-text"
  case overlayProtected = "overlay/protected-block"
  case overlayKind = "overlay/other-kind"
  case overlayBreaksLink = "overlay/breaks-link"
  case overlayField = "overlay/unknown-field"
  case overlayValue = "overlay/unknown-value"

  /// The id that findings carry.
  package var id: CheckID { CheckID(rawValue) }

  /// How bad it is.
  package var severity: Severity {
    switch self {
    case .unlistedModule, .strangeFile, .moduleUnfinished: .warning
    case .missingModule, .missingFile, .duplicateID, .unknownReference, .prerequisiteCycle, .unknownObjective,
      .unknownFile, .unknownAnchor, .wrongCase, .missingImage, .unknownTerm, .unknownSource, .unknownValue,
      .splitInsideBlock, .wrongTime, .moduleFinished, .otherTier, .overlayTarget, .overlayLooseText,
      .overlayProtected, .overlayKind, .overlayBreaksLink, .overlayField, .overlayValue:
      .error
    }
  }

  /// A finding of this check.
  package func callAsFunction(
    _ message: String, at span: SourceSpan, in path: String, notes: [Diagnostic.Note] = [], fixes: [Diagnostic.Fix] = []
  ) -> Diagnostic {
    Diagnostic(id, severity, message, at: span, in: path, notes: notes, fixes: fixes)
  }

  /// A finding about an id that nothing has, with the nearest as a fix.
  package func unknown(
    _ what: String, _ id: String, at span: SourceSpan, in path: String, among candidates: some Sequence<String>
  ) -> Diagnostic {
    guard let near = NearMiss.nearest(to: id, in: candidates) else {
      return self("no \(what) '\(id)'", at: span, in: path)
    }
    return self(
      "no \(what) '\(id)'; did you mean '\(near)'?", at: span, in: path,
      fixes: [Diagnostic.Fix("replace by '\(near)'", replacing: span, with: near)])
  }
}
