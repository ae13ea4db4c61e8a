package import CascadeText

/// What can be wrong with a page shell, a style sheet or a file of interface words.
package enum TemplateFinding: String, CaseIterable, Sendable {
  /// `{{` without `}}`.
  case unclosedMark = "template/unclosed-mark"
  /// A slot that no page fills.
  case unknownSlot = "template/unknown-slot"
  /// A section that is not closed, or closed where none is open.
  case unpairedSection = "template/unpaired-section"
  /// `head` or `content` is missing or stands twice.
  case requiredSlot = "template/required-slot"
  /// A slot where what it holds could break out: elements in a tag, text outside double quotes.
  case misplacedSlot = "template/misplaced-slot"
  /// A script, or a style from another place.
  case activeContent = "template/active-content"
  /// A file that nothing reads.
  case unknownFile = "template/unknown-file"
  /// A word that no page shows.
  case unknownWord = "template/unknown-word"
  /// A word that pages show is missing or empty.
  case missingWord = "template/missing-word"
  /// A word with a place for something that it does not get, or without one that it needs.
  case wrongPlaceholder = "template/wrong-placeholder"
  /// A file of interface words that is not built as one.
  case wrongShape = "template/wrong-shape"

  /// The stable id.
  package var id: CheckID { CheckID(rawValue) }

  /// How bad it is.
  package var severity: Severity {
    switch self {
    case .unknownFile, .unknownWord: .warning
    case .unclosedMark, .unknownSlot, .unpairedSection, .requiredSlot, .misplacedSlot, .activeContent, .missingWord,
      .wrongPlaceholder, .wrongShape:
      .error
    }
  }

  /// One finding of it at one place.
  package func at(
    _ span: SourceSpan, in path: String, _ message: String, fixes: [Diagnostic.Fix] = []
  ) -> Diagnostic {
    Diagnostic(id, severity, message, at: span, in: path, fixes: fixes)
  }
}
