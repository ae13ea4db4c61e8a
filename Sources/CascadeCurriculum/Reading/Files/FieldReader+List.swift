private import CascadeMarkup
package import CascadeText

extension FieldReader {
  /// The entries of a list of words, each once: ids, tiers, languages.
  ///
  /// Words that stand without brackets are reported and read as the list that was meant.
  package mutating func entries(of field: Field?, _ what: String, needsOne: Bool = false) -> [Field] {
    guard let field, !isEmpty(field, expected: "a list of \(what)") else { return [] }
    switch field.value.content {
    case .map:
      reportType(field, expected: "a list of \(what)")
      return []
    case .scalar(let text): return entries(of: text, field, what)
    case .list(let values):
      if needsOne, values.isEmpty { reportEmpty(field, what) }
      return distinct(values, field, what)
    }
  }

  /// The maps of a list. A single map is reported and read as a list of one.
  package mutating func maps(of field: Field?, as shape: FieldShape, needsOne: Bool = false) -> [Fields] {
    guard let field, !isEmpty(field, expected: "a list") else { return [] }
    switch field.value.content {
    case .scalar:
      reportType(field, expected: "a list; each entry begins with '- '")
      return []
    case .map:
      reportType(field, expected: "a list; each entry begins with '- '")
      return fields(of: field.value, as: shape).map { [$0] } ?? []
    case .list(let values):
      if needsOne, values.isEmpty { reportEmpty(field, "entries") }
      return values.compactMap { fields(of: $0, as: shape) }
    }
  }

  /// Ids that refer to something, with their places.
  package mutating func references<Entity>(
    _ field: Field?, _ form: IDForm = .plain, needsOne: Bool = false
  ) -> [Reference<Entity>] {
    guard let field else { return [] }
    return entries(of: field, "ids", needsOne: needsOne).compactMap { id($0, form) }
  }

  /// Words of a closed list.
  package mutating func words<Word: CaseIterable & RawRepresentable>(_ field: Field?, needsOne: Bool = false) -> [Word]
  where Word.RawValue == String {
    entries(of: field, "words", needsOne: needsOne).compactMap { word($0) }
  }

  /// Language tags, with their places.
  package mutating func languageTags(_ field: Field?, needsOne: Bool = false) -> [(tag: LocaleTag, span: SourceSpan)] {
    entries(of: field, "language tags", needsOne: needsOne).compactMap { entry in
      languageTag(entry).map { ($0, entry.span) }
    }
  }

  /// The keys and values of a map whose keys are the author's own names.
  package mutating func pairs(of field: Field?, _ what: String, needsOne: Bool = false) -> [Field] {
    guard let field, !isEmpty(field, expected: "\(what) with values") else { return [] }
    guard case .map(let entries) = field.value.content else {
      reportType(field, expected: "written as \(what) with values")
      return []
    }
    if needsOne, entries.isEmpty { reportEmpty(field, what) }
    return entries.map { Field($0) }
  }

  /// Texts.
  package mutating func texts(_ field: Field?) -> [Text] { entries(of: field, "texts").compactMap { text($0) } }

  /// Tiers; `nil` where none can be read.
  package mutating func tiers(_ field: Field?) -> TierSet? {
    let tiers: [Tier] = words(field, needsOne: true)
    return tiers.isEmpty ? nil : tiers.reduce(into: []) { $0.insert(TierSet($1)) }
  }

  /// Says that a list or map holds nothing where it must.
  mutating func reportEmpty(_ field: Field, _ what: String) {
    report(.emptyValue, "\(field.name) is empty; it needs at least one of its \(what)", at: field.span)
  }

  /// The entries of a list that its author wrote without brackets.
  private mutating func entries(of text: String, _ field: Field, _ what: String) -> [Field] {
    let words = text.split(separator: ",").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
    let meant = "[\(words.joined(separator: ", "))]"
    let isPlain = words.allSatisfy { word in !word.utf8.contains { "[]{}\"'#:".utf8.contains($0) } }
    report(
      .wrongType, "\(field.name) is a list of \(what); found \(Self.found(field.value))", at: field.span,
      fixes: isPlain ? [fix(field.span, meant)] : [])
    return words.map { Field(Value(.scalar($0), at: field.span), of: field) }
  }

  /// The scalars among `values`, each once.
  private mutating func distinct(_ values: [Value], _ field: Field, _ what: String) -> [Field] {
    var result: [Field] = []
    result.reserveCapacity(values.count)
    var places: [String: SourceSpan] = [:]
    for value in values {
      guard case .scalar(let text) = value.content else {
        reportType(Field(value, of: field), expected: "text")
        continue
      }
      let first =
        values.count > 16
        ? places.updateValue(value.span, forKey: text) : result.first { $0.value.scalar == text }?.span
      if let first {
        let note = Diagnostic.Note("it stands here already", at: first, in: path)
        report(
          .repeatedValue, "'\(Self.shortened(text))' stands twice in '\(field.key)'", at: value.span, notes: [note],
          fixes: removal(ofEntry: value.span))
      } else {
        result.append(Field(value, of: field))
      }
    }
    return result
  }
}
