package import CascadeText

/// What the reading of keys and values reports. Each case is an id in the families of files in which it occurs, such as
/// `front-matter/unknown-key` and `yaml/unknown-key`.
package enum FieldFinding: String, CaseIterable, Sendable {
  /// A Markdown file that does not begin with front matter.
  case missing
  /// A key that its map does not know.
  case unknownKey = "unknown-key"
  /// A key that its map needs.
  case missingKey = "missing-key"
  /// A key with nothing after it, or an empty list where at least one entry is needed.
  case emptyValue = "empty-value"
  /// A value of another form: text for a number, a list for a text.
  case wrongType = "wrong-type"
  /// A number that is too small or too large.
  case outOfRange = "out-of-range"
  /// A word that is not of the list.
  case unknownWord = "unknown-word"
  /// An entry that stands twice in one list.
  case repeatedValue = "repeated-value"
  /// An id with characters that ids do not have.
  case badID = "bad-id"
  /// A date that cannot be read, or that does not exist.
  case badDate = "bad-date"
  /// A time of day that cannot be read, or that does not exist.
  case badTime = "bad-time"
  /// A language that is not written as a language tag.
  case badLanguageTag = "bad-language-tag"
  /// An id that differs from the name of its file or folder.
  case nameDiffers = "name-differs"
  /// Keys that exclude each other.
  case conflictingKeys = "conflicting-keys"
  /// An objective for a tier that its module is not for.
  case tierOutsideModule = "tier-outside-module"

  /// The kinds of file whose keys are read; the raw value is the category of their findings.
  package enum Family: String, CaseIterable, Sendable {
    /// Markdown files.
    case frontMatter = "front-matter"
    /// YAML files.
    case yaml
  }

  /// The families in which the finding occurs.
  package var families: [Family] {
    switch self {
    case .missing, .tierOutsideModule: [.frontMatter]
    case .badDate, .badTime: [.yaml]
    case .unknownKey, .missingKey, .emptyValue, .wrongType, .outOfRange, .unknownWord, .repeatedValue, .badID,
      .badLanguageTag, .nameDiffers, .conflictingKeys:
      [.frontMatter, .yaml]
    }
  }

  /// How bad it is, wherever it occurs.
  package var severity: Severity {
    switch self {
    case .repeatedValue, .tierOutsideModule: .warning
    case .missing, .unknownKey, .missingKey, .emptyValue, .wrongType, .outOfRange, .unknownWord, .badID, .badDate,
      .badTime, .badLanguageTag, .nameDiffers, .conflictingKeys:
      .error
    }
  }

  /// The id in a family: `yaml/unknown-key`.
  package func id(in family: Family) -> CheckID { CheckID("\(family.rawValue)/\(rawValue)") }

  /// Every id that reading keys and values may report, with its severity.
  package static var catalogue: [(id: CheckID, severity: Severity)] {
    allCases.flatMap { finding in finding.families.map { (finding.id(in: $0), finding.severity) } }
  }
}
