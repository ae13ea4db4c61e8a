package import CascadeText

/// What reading a text's containers, links and questions can report.
package enum ContentFinding: String, CaseIterable, Sendable {
  case unknownKind = "container/unknown-kind"
  case undeclaredKind = "container/undeclared-kind"
  case unknownAttribute = "container/unknown-attribute"
  case missingAttribute = "container/missing-attribute"
  case badAttributeValue = "container/bad-attribute-value"
  case misplacedContainer = "container/misplaced"
  case emptyContainer = "container/empty"
  case filledContainer = "container/not-empty"
  case keptForNobody = "container/kept-for-nobody"
  case badID = "container/bad-id"
  case duplicateID = "container/duplicate-id"
  case badChecklist = "container/bad-checklist"
  case figureWithoutPicture = "container/figure-without-picture"

  case duplicateAnchor = "link/duplicate-anchor"
  case unknownScheme = "link/unknown-scheme"
  case badAddress = "link/bad-address"
  case emptyLink = "link/empty"
  case leavesFolder = "link/leaves-folder"
  case remoteImage = "link/remote-image"

  case unknownQuestionKind = "question/unknown-kind"
  case noOptions = "question/no-options"
  case unmarkedOption = "question/unmarked-option"
  case noRightAnswer = "question/no-right-answer"
  case severalRightAnswers = "question/several-right-answers"
  case badTable = "question/bad-table"
  case badRubric = "question/bad-rubric"
  case missingAnswer = "question/missing-answer"
  case badAnswer = "question/bad-answer"
  case badNumber = "question/bad-number"
  case misplacedPart = "question/misplaced-part"
  case unusedAttribute = "question/unused-attribute"

  /// The stable id.
  package var id: CheckID { CheckID(rawValue) }

  /// How bad it is, unless a curriculum says otherwise.
  package var severity: Severity {
    switch self {
    case .emptyContainer, .keptForNobody, .figureWithoutPicture, .unusedAttribute: .warning
    default: .error
    }
  }
}

/// Collects the findings of one file.
struct FindingCollector {
  /// The file's path.
  let path: String
  /// What was found.
  var diagnostics: [Diagnostic] = []

  /// Nothing found yet in the file `path`.
  init(path: String) { self.path = path }

  /// Adds a finding at `span`.
  mutating func add(
    _ finding: ContentFinding, _ message: String, at span: SourceSpan, notes: [Diagnostic.Note] = [],
    fixes: [Diagnostic.Fix] = []
  ) {
    diagnostics.append(
      Diagnostic(finding.id, finding.severity, message, at: span, in: path, notes: notes, fixes: fixes))
  }

  /// Adds a finding about the word `typed`, with the nearest of `candidates` as a fix; the message is continued by
  /// "; did you mean '…'?" where there is one, else by `otherwise`.
  mutating func add(
    _ finding: ContentFinding, _ message: String, typed: String, at span: SourceSpan, candidates: [String],
    otherwise: String = ""
  ) {
    guard let nearest = NearMiss.nearest(to: typed, in: candidates) else {
      add(finding, message + otherwise, at: span)
      return
    }
    add(
      finding, message + "; did you mean '\(nearest)'?", at: span,
      fixes: [Diagnostic.Fix("replace by '\(nearest)'", replacing: span, with: nearest)])
  }
}
