private import CascadeMarkup
private import CascadeText

/// Reads `values`: what `{{names}}` stand for, as text, text by locale, or either with its standing.
enum ValueDefinitionReader {
  /// The keys of a value with its standing.
  static let shape = FieldShape(
    "a value",
    [
      .required("text", "what stands in the book, for all locales or for each"),
      .optional("status", "how sure it is"),
      .optional("as-of", "when that was so"),
      .optional("note", "a remark for the makers"),
    ])

  /// The values, in the order typed.
  static func read(_ field: Field?, _ reader: inout FieldReader) -> [ValueDefinition] {
    reader.pairs(of: field, "values").map { value($0, &reader) }
  }

  private static func value(_ field: Field, _ reader: inout FieldReader) -> ValueDefinition {
    if !IDForm.value.accepts(field.key) {
      reader.report(
        .badID, "the name of a value is \(IDForm.value.description); found '\(FieldReader.shortened(field.key))'",
        at: field.keySpan)
    }
    var value = ValueDefinition(name: field.key, nameSpan: field.keySpan)
    guard let entries = field.value.map, entries.contains(where: { shape.index(of: $0.key) != nil }) else {
      texts(field, of: &value, &reader)
      return value
    }
    guard let fields = reader.fields(of: field.value, as: shape) else { return value }
    texts(fields["text"], of: &value, &reader)
    value.status = reader.word(fields["status"])
    value.asOf = reader.date(fields["as-of"])
    value.note = reader.text(fields["note"])
    return value
  }

  /// A text for all locales, or one for each.
  private static func texts(_ field: Field?, of value: inout ValueDefinition, _ reader: inout FieldReader) {
    guard let field else { return }
    guard field.value.map != nil else {
      value.text = reader.text(field)
      return
    }
    var texts: [(locale: LocaleTag, text: Text)] = []
    for pair in reader.pairs(of: field, "languages", needsOne: true) {
      guard let locale = reader.languageTag(key: pair.key, at: pair.keySpan), let text = reader.text(pair) else {
        continue
      }
      texts.append((locale, text))
    }
    value.byLocale = texts
  }
}
