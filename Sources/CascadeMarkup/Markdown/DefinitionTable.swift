import CascadeText

/// The definitions of a text, which of them are doubled, and which are not used.
struct DefinitionTable {
  /// The definitions, in the order of the text.
  private(set) var definitions: [Document.Definition] = []
  /// What is wrong with them.
  private(set) var diagnostics: [Diagnostic] = []

  /// A definition, with what the table judges it by.
  private struct Judged {
    var definition: Document.Definition
    /// Definitions with the same key define the same.
    var key: ReferenceLabel
    /// Whether its lines can be taken away, and all around stays what it is.
    var standsAlone = false
  }

  /// The definitions of `tree`, a parse of `text`.
  init(_ tree: borrowing BlockTree, _ text: Span<UInt8>, path: String) {
    guard !tree.references.isEmpty || !tree.footnotes.isEmpty else { return }
    var rows: [Judged] = []
    for footnote in tree.footnotes {
      let definition = Document.Definition(
        label: text.string(footnote.label), span: SourceSpan(footnote.label.lowerBound, footnote.label.upperBound),
        whole: footnote.whole, isFootnote: true, isUsed: footnote.number > 0)
      rows.append(Judged(definition: definition, key: ReferenceLabel(text, footnote.label, isFootnote: true)))
    }
    for entry in tree.references.entries {
      let definition = Document.Definition(
        label: entry.label, span: entry.span, whole: entry.whole, destination: entry.destination, title: entry.title,
        isFootnote: false, isUsed: entry.isUsed)
      rows.append(Judged(definition: definition, key: entry.key, standsAlone: entry.standsAlone))
    }
    rows.sort { $0.definition.span < $1.definition.span }
    definitions = rows.map(\.definition)
    judge(rows, text, path)
  }

  private mutating func judge(_ rows: [Judged], _ text: Span<UInt8>, _ path: String) {
    var first: [ReferenceLabel: Int] = [:]
    for (index, row) in rows.enumerated() {
      let definition = row.definition
      let shown = definition.isFootnote ? "footnote '\(definition.label)'" : "link target '\(definition.label)'"
      let fixes = row.standsAlone ? [Self.removal(of: definition, text)] : []
      if let earlier = first[row.key] {
        let note = Diagnostic.Note("first defined here", at: definitions[earlier].span, in: path)
        diagnostics.append(
          MarkupCheck.duplicateDefinition.diagnostic(
            "the \(shown) is defined twice; only the first counts", at: definition.span, in: path, notes: [note],
            fixes: fixes))
        continue
      }
      first[row.key] = index
      guard !definition.isUsed else { continue }
      diagnostics.append(
        MarkupCheck.unusedDefinition.diagnostic(
          "nothing uses the \(shown)", at: definition.span, in: path, fixes: fixes))
    }
  }

  /// Takes the lines of `definition` away.
  private static func removal(of definition: Document.Definition, _ text: Span<UInt8>) -> Diagnostic.Fix {
    let end = LinkParts.restOfLine(text, definition.whole.upper, text.count) ?? definition.whole.upper
    return Diagnostic.Fix("take it away", replacing: SourceSpan(definition.whole.lower, end), with: "")
  }
}
