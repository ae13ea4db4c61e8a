private import CascadeMarkup
private import CascadeText

/// The characters that an id is made of.
package enum IDForm: Sendable {
  /// `a-z 0-9 -`: the ids of files and of what the curriculum names itself.
  case plain
  /// Letters, digits, `.`, `_` and `-`: the ids of frameworks, objectives and blocks, which keep their own form.
  case framework
  /// Letters, digits, `_` and `-`: the names of values.
  case value

  /// What messages say of it.
  var description: String {
    switch self {
    case .plain: "an id of a-z, 0-9 and '-'"
    case .framework: "an id of letters, digits, '.', '_' and '-'"
    case .value: "letters, digits, '_' and '-'"
    }
  }

  /// Whether `text` is an id of this form; it begins with a letter or digit.
  package func accepts(_ text: String) -> Bool {
    var isFirst = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where !isFirst: break
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where self != .plain: break
      case UInt8(ascii: "_") where self != .plain && !isFirst: break
      case UInt8(ascii: ".") where self == .framework && !isFirst: break
      default: return false
      }
      isFirst = false
    }
    return !isFirst
  }
}

extension FieldReader {
  /// A text; `nil`, with a finding, for a list, a map or nothing.
  package mutating func text(_ field: Field?) -> Text? {
    guard let field, let text = scalar(field, expected: "text") else { return nil }
    return Text(text, at: field.span, isQuoted: field.value.isQuoted)
  }

  /// The text of a required key; empty, at the map's start, where it cannot be read.
  package mutating func text(_ key: String, of fields: Fields) -> Text {
    text(fields[key]) ?? Text("", at: fields.start)
  }

  /// An id with its place. A bad one is reported and read as it was meant, or else as it was typed.
  package mutating func id<Entity>(_ field: Field?, _ form: IDForm = .plain) -> Reference<Entity>? {
    guard let field, let text = scalar(field, expected: form.description) else { return nil }
    return Reference(ID(checkedID(text, field, form)), at: field.span)
  }

  private mutating func checkedID(_ text: String, _ field: Field, _ form: IDForm) -> String {
    if form.accepts(text) { return text }
    let meant = Mending.id(text, form)
    report(
      .badID, "\(field.name) is \(form.description); found '\(Self.shortened(text))'", at: field.span,
      fixes: fixes(field.value, meant))
    return meant ?? text
  }

  /// The id of a file, which must be `name`, the name of its file or folder; where the key is missing, `name`.
  package mutating func id<Entity>(
    of fields: Fields, key: String = "id", named name: Substring, as what: String
  ) -> Reference<Entity> {
    guard let field = fields[key] else { return Reference(ID(String(name)), at: fields.start) }
    let found = diagnostics.count
    guard let typed: Reference<Entity> = id(field) else { return Reference(ID(String(name)), at: field.span) }
    if typed.id.text != name, diagnostics.count == found {
      report(
        .nameDiffers,
        "'\(key)' is '\(Self.shortened(typed.id.text))' and differs from the name of its \(what), '\(name)'",
        at: field.span, fixes: IDForm.plain.accepts(String(name)) ? fixes(field.value, String(name)) : [])
    }
    return typed
  }

  /// `module#id`, with its place.
  package mutating func blockReference(_ field: Field) -> BlockReference? {
    let expected = "written as module#id"
    guard let text = scalar(field, expected: expected) else { return nil }
    let parts = text.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, IDForm.plain.accepts(parts[0]), IDForm.framework.accepts(parts[1]) else {
      report(.badID, "\(field.name) is \(expected); found '\(Self.shortened(text))'", at: field.span)
      return nil
    }
    return BlockReference(module: ID(parts[0]), block: ID(parts[1]), span: field.span)
  }
}
