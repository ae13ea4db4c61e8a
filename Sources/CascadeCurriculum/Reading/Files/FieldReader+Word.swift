private import CascadeMarkup
package import CascadeText

extension FieldReader {
  /// A word of a closed list. A near miss is reported and read as the word that was meant.
  package mutating func word<Word: CaseIterable & RawRepresentable>(
    _ field: Field?, _ type: Word.Type = Word.self
  ) -> Word? where Word.RawValue == String {
    guard let field else { return nil }
    if case .scalar(let text) = field.value.content, let word = Word(rawValue: text) { return word }
    return word(field, of: Word.allCases.map(\.rawValue)).flatMap { Word(rawValue: $0) }
  }

  /// A word of `words`, or the one that was meant.
  package mutating func word(_ field: Field?, of words: [String]) -> String? {
    guard let field, let text = scalar(field, expected: Self.choice(of: words)) else { return nil }
    if words.contains(text) { return text }
    let meant = NearMiss.nearest(to: text, in: words)
    let suggestion = meant.map { "; did you mean '\($0)'?" } ?? ""
    report(
      .unknownWord, "\(field.name) is \(Self.choice(of: words)); found '\(Self.shortened(text))'\(suggestion)",
      at: field.span, fixes: fixes(field.value, meant))
    return meant
  }

  /// `yes` or `no`; `true` and `false` are read as these.
  package mutating func yes(_ field: Field?) -> Bool? {
    guard let field, let text = scalar(field, expected: "yes or no") else { return nil }
    switch text.lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    case "y", "on":
      reportType(field, expected: "yes or no", meant: "yes")
      return true
    case "n", "off":
      reportType(field, expected: "yes or no", meant: "no")
      return false
    default:
      reportType(field, expected: "yes or no")
      return nil
    }
  }

  /// A language tag, with its place.
  package mutating func languageTag(_ field: Field?) -> LocaleTag? {
    let expected = "a language tag such as en, bn or fa-AF"
    guard let field, let text = scalar(field, expected: expected) else { return nil }
    return languageTag(text, field.name, at: field.span, fixes: { $0.fixes(field.value, $1) })
  }

  /// A language tag that stands as a key.
  package mutating func languageTag(key: String, at span: SourceSpan) -> LocaleTag? {
    languageTag(key, "a key here", at: span, fixes: { reader, meant in meant.map { [reader.fix(span, $0)] } ?? [] })
  }

  private mutating func languageTag(
    _ text: String, _ name: String, at span: SourceSpan,
    fixes: (FieldReader, String?) -> [Diagnostic.Fix]
  ) -> LocaleTag? {
    if let tag = LocaleTag(text) { return tag }
    let meant = Mending.languageTag(text)
    report(
      .badLanguageTag, "\(name) is a language tag such as en, bn or fa-AF; found '\(Self.shortened(text))'", at: span,
      fixes: fixes(self, meant))
    return meant.flatMap { LocaleTag($0) }
  }

  private static func choice(of words: [String]) -> String {
    words.count > 12 ? "a word of its list" : enumeration(words, "or")
  }
}
