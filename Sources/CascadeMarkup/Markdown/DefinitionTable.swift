import CascadeText

/// The definitions of a text, which of them are doubled, and which are not used.
struct DefinitionTable {
  /// The definitions, in the order of the text.
  private(set) var definitions: [Document.Definition] = []
  /// What is wrong with them.
  private(set) var diagnostics: [Diagnostic] = []

  /// The definitions of `tree`, a parse of `text`.
  init(_ tree: borrowing BlockTree, _ text: Span<UInt8>, path: String) {
    guard !tree.references.isEmpty || !tree.footnotes.isEmpty else { return }
    for footnote in tree.footnotes {
      let span = SourceSpan(footnote.label.lowerBound, footnote.label.upperBound)
      definitions.append(
        .init(label: text.string(footnote.label), span: span, isFootnote: true, isUsed: footnote.number > 0))
    }
    for entry in tree.references.entries {
      definitions.append(
        .init(label: text.string(entry.span.range), span: entry.span, isFootnote: false, isUsed: entry.isUsed))
    }
    definitions.sort { $0.span < $1.span }
    judge(text, path)
  }

  private mutating func judge(_ text: Span<UInt8>, _ path: String) {
    var first: [ReferenceLabel: Int] = [:]
    for index in definitions.indices {
      let definition = definitions[index]
      let label = ReferenceLabel(text, definition.span.range, isFootnote: definition.isFootnote)
      let shown = definition.isFootnote ? "footnote '\(definition.label)'" : "link target '\(definition.label)'"
      if let earlier = first[label] {
        let note = Diagnostic.Note("first defined here", at: definitions[earlier].span, in: path)
        diagnostics.append(
          MarkupCheck.duplicateDefinition.diagnostic(
            "the \(shown) is defined twice; only the first counts", at: definition.span, in: path, notes: [note]))
        continue
      }
      first[label] = index
      guard !definition.isUsed else { continue }
      diagnostics.append(
        MarkupCheck.unusedDefinition.diagnostic("nothing uses the \(shown)", at: definition.span, in: path))
    }
  }
}
