package import CascadeMarkup
package import CascadeText

/// One value of a map or list, with the key that messages name.
package struct Field: Sendable {
  /// The key; for the entry of a list, the list's.
  package let key: String
  /// The place of the key.
  package let keySpan: SourceSpan
  /// The value.
  package let value: Value
  /// Whether the value is an entry of the list `key`.
  package let isEntry: Bool

  /// The value of a key.
  package init(_ entry: Value.Entry) {
    key = entry.key
    keySpan = entry.keySpan
    value = entry.value
    isEntry = false
  }

  /// An entry of the list `list`.
  init(_ value: Value, of list: Field) {
    key = list.key
    keySpan = list.keySpan
    self.value = value
    isEntry = true
  }

  /// The place of the value.
  package var span: SourceSpan { value.span }

  /// What messages call it.
  var name: String { isEntry ? "an entry of '\(key)'" : "'\(key)'" }
}

/// A map whose keys have been compared with its shape; a misspelt key answers to the name that was meant.
package struct Fields: Sendable {
  /// The place of the map.
  package let span: SourceSpan
  private let entries: [Value.Entry]

  init(_ entries: [Value.Entry], at span: SourceSpan) {
    self.entries = entries
    self.span = span
  }

  /// The value of the key `name`; `nil` without one.
  package subscript(name: String) -> Field? {
    for place in entries.indices where entries[place].key == name { return Field(entries[place]) }
    return nil
  }

  /// Every value, in the order typed.
  package var all: [Field] { entries.map { Field($0) } }

  /// Where the map begins, for findings about what it lacks.
  package var start: SourceSpan { SourceSpan(span.lower, span.lower) }
}
