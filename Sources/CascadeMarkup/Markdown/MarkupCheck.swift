package import CascadeText

/// What the readers of Markdown and YAML can say of a text: each finding's id with its severity.
package enum MarkupCheck: String, CaseIterable, Sendable {
  /// The file is too large to be read.
  case tooLarge = "text/too-large"
  /// The file is in UTF-16 or in a legacy encoding.
  case notUTF8 = "text/not-utf8"
  /// A few bytes are no UTF-8.
  case invalidUTF8 = "text/invalid-utf8"
  /// The text holds a NUL character.
  case nul = "text/nul"

  /// A container that is never closed.
  case unclosedContainer = "container/unclosed"
  /// A closing line without an opener.
  case strayCloser = "container/stray-closer"
  /// A line that looks like a fence but is none.
  case looksLikeFence = "container/looks-like-fence"
  /// A closing line whose length differs from its opener's.
  case closerLength = "container/closer-length"
  /// Braces on a fence line that hold something else than an id and pairs.
  case malformedAttributes = "container/malformed-attributes"
  /// An attribute or id that stands twice on a fence line.
  case repeatedAttribute = "container/repeated-attribute"
  /// Containers more than four deep.
  case tooDeep = "container/too-deep"

  /// HTML, which no output shows.
  case rawHTML = "markup/raw-html"
  /// `[text][label]` without a definition of the label.
  case undefinedReference = "markup/undefined-reference"
  /// A second definition of a label.
  case duplicateDefinition = "markup/duplicate-definition"
  /// A definition that nothing uses.
  case unusedDefinition = "markup/unused-definition"
  /// `[^label]` without a footnote of the label.
  case undefinedFootnote = "markup/undefined-footnote"
  /// `**` or `__` that begins or ends an emphasis whose other end is missing.
  case unpairedEmphasis = "markup/unpaired-emphasis"
  /// A line that begins as an item of a list does, and goes on with a paragraph.
  case swallowedItem = "markup/swallowed-item"
  /// `[@…]` that cannot be read as a citation.
  case malformedCitation = "markup/malformed-citation"
  /// Front matter without its closing line.
  case unclosedFrontMatter = "markup/unclosed-front-matter"
  /// Front matter in TOML.
  case tomlFrontMatter = "markup/toml-front-matter"
  /// Markdown nested beyond reason.
  case tooNested = "markup/too-nested"

  /// YAML that cannot be read.
  case yamlSyntax = "yaml/syntax"
  /// A key that stands twice in one map.
  case yamlDuplicateKey = "yaml/duplicate-key"
  /// An anchor, an alias, a merge or a tag.
  case yamlAlias = "yaml/alias"
  /// A key that is no plain text.
  case yamlKey = "yaml/key"
  /// A file or front matter that is no map.
  case yamlNotAMap = "yaml/not-a-map"
  /// A control character that an escape such as `\u0007` puts into a text.
  case yamlControl = "yaml/control-character"
  /// YAML nested beyond reason.
  case yamlTooNested = "yaml/too-nested"
  /// A second document in one file.
  case yamlDocuments = "yaml/several-documents"

  /// The finding's stable id.
  package var id: CheckID { CheckID(rawValue) }

  /// How bad the finding is.
  package var severity: Severity {
    switch self {
    case .closerLength, .undefinedReference, .duplicateDefinition, .unusedDefinition, .unpairedEmphasis,
      .swallowedItem:
      .warning
    default: .error
    }
  }

  /// A diagnostic of this check.
  package func diagnostic(
    _ message: String, at span: SourceSpan, in path: String, notes: [Diagnostic.Note] = [], fixes: [Diagnostic.Fix] = []
  ) -> Diagnostic {
    Diagnostic(id, severity, message, at: span, in: path, notes: notes, fixes: fixes)
  }
}

extension MarkupCheck {
  /// Says that `bytes`, at `span`, are no UTF-8.
  static func invalidBytes(_ bytes: [UInt8], at span: SourceSpan, _ path: String) -> Diagnostic {
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
    let message = "these bytes are no UTF-8 text: \(digits.joined(separator: " ")); type the word again"
    return Self.invalidUTF8.diagnostic(message, at: span, in: path)
  }

  /// Says that a whole file is saved in `encoding`, and how to mend it.
  static func wrongEncoding(_ encoding: String, _ path: String) -> Diagnostic {
    let message =
      "the file is saved as \(encoding), not as UTF-8; in the word processor choose 'Save as', file type "
      + "'plain text', and the encoding 'UTF-8'"
    return Self.notUTF8.diagnostic(message, at: .start, in: path)
  }

  /// Says that a whole file is `format`, whatever its name says, and how to mend it.
  static func wrongFormat(_ format: String, _ path: String) -> Diagnostic {
    let message =
      "the file is \(format), not a text, whatever its name says; open it there, choose 'Save as', file type "
      + "'plain text', and the encoding 'UTF-8'"
    return Self.notUTF8.diagnostic(message, at: .start, in: path)
  }

  /// Says that the text is nested too deep at `offset`.
  static func nestedTooDeep(at offset: Int, in path: String) -> Diagnostic {
    let message = "the text is nested more than \(BlockParser.deepest) levels deep here"
    return Self.tooNested.diagnostic(message, at: SourceSpan(offset, offset + 1), in: path)
  }

  /// Says that raw HTML stands at `span`, which no output shows.
  static func rawHTML(at span: SourceSpan, isComment: Bool, in path: String) -> Diagnostic {
    let message =
      isComment
      ? "HTML comments are not read; write a note to authors in a container '::: comment'"
      : "HTML is not read and would be left out; use Markdown or a container in its place"
    return Self.rawHTML.diagnostic(message, at: span, in: path)
  }
}
