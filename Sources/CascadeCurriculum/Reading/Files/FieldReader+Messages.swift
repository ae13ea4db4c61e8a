import CascadeMarkup
import CascadeText

extension FieldReader {
  /// Whether nothing stands after the key; says so.
  mutating func isEmpty(_ field: Field, expected: @autoclosure () -> String) -> Bool {
    guard case .scalar(let text) = field.value.content, text.utf8.allSatisfy({ $0 <= UInt8(ascii: " ") })
    else { return false }
    report(.emptyValue, "\(field.name) has nothing after it; expected \(expected())", at: place(of: field))
    return true
  }

  /// Says that a value has another form than the key takes.
  mutating func reportType(_ field: Field, expected: String, meant: String? = nil) {
    report(
      .wrongType, "\(field.name) is \(expected); found \(Self.found(field.value))", at: field.span,
      fixes: fixes(field.value, meant))
  }

  /// The scalar of a field; `nil`, with a finding, for nothing, a list or a map.
  mutating func scalar(_ field: Field?, expected: @autoclosure () -> String) -> String? {
    guard let field else { return nil }
    guard case .scalar(let text) = field.value.content else {
      reportType(field, expected: expected())
      return nil
    }
    return isEmpty(field, expected: expected()) ? nil : text
  }

  /// The fix that puts `meant` in the place of a scalar, in the scalar's quotes; none where nothing is meant.
  func fixes(_ value: Value, _ meant: String?) -> [Diagnostic.Fix] {
    guard let meant else { return [] }
    guard value.span.count >= 2, value.span.upper <= bytes.count else { return [fix(value.span, meant)] }
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    guard quotes.contains(bytes[value.span.lower]), bytes[value.span.upper - 1] == bytes[value.span.lower]
    else { return [fix(value.span, meant)] }
    return [fix(SourceSpan(value.span.lower + 1, value.span.upper - 1), meant)]
  }

  /// The fix that puts `meant` in the place of `span`.
  func fix(_ span: SourceSpan, _ meant: String) -> Diagnostic.Fix {
    Diagnostic.Fix("replace by '\(meant)'", replacing: span, with: meant)
  }

  /// The fix that writes the id `name` at the head of a map in block style.
  func insertion(ofID name: Substring, at span: SourceSpan) -> [Diagnostic.Fix] {
    guard IDForm.plain.accepts(String(name)), span.lower < bytes.count, bytes[span.lower] != UInt8(ascii: "{")
    else { return [] }
    let start = SourceSpan(span.lower, span.lower)
    return [Diagnostic.Fix("write 'id: \(name)'", replacing: start, with: "id: \(name)\n")]
  }

  /// The fix that takes a key with its value out; none where other things stand on its lines.
  func removal(of field: Field) -> [Diagnostic.Fix] {
    var lower = field.keySpan.lower
    var upper = field.span.upper
    guard upper <= bytes.count, lower <= upper else { return [] }
    while lower > 0, bytes[lower - 1] == UInt8(ascii: " ") { lower -= 1 }
    while upper < bytes.count, bytes[upper] == UInt8(ascii: " ") { upper += 1 }
    if upper < bytes.count, bytes[upper] == UInt8(ascii: "\r") { upper += 1 }
    let beginsLine = lower == 0 || bytes[lower - 1] == UInt8(ascii: "\n")
    guard beginsLine, upper < bytes.count, bytes[upper] == UInt8(ascii: "\n") else { return [] }
    return [Diagnostic.Fix("take '\(field.key)' out", replacing: SourceSpan(lower, upper + 1), with: "")]
  }

  /// The fix that takes an entry that is not the first out of its list: with the comma before it, or with its line.
  func removal(ofEntry span: SourceSpan) -> [Diagnostic.Fix] {
    var lower = span.lower
    while lower > 0, bytes[lower - 1] == UInt8(ascii: " ") { lower -= 1 }
    guard lower > 0, span.upper <= bytes.count else { return [] }
    var upper = span.upper
    switch bytes[lower - 1] {
    case UInt8(ascii: ","): lower -= 1
    case UInt8(ascii: "-"):
      lower -= 1
      while lower > 0, bytes[lower - 1] == UInt8(ascii: " ") { lower -= 1 }
      guard lower > 0, bytes[lower - 1] == UInt8(ascii: "\n") else { return [] }
      upper = bytes[upper...].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") } ?? bytes.count
      guard upper < bytes.count, bytes[upper] == UInt8(ascii: "\n") else { return [] }
      upper += 1
    default: return []
    }
    return [Diagnostic.Fix("take the entry out", replacing: SourceSpan(lower, upper), with: "")]
  }

  /// The place of an empty value: its key, or its quotes.
  private func place(of field: Field) -> SourceSpan {
    field.span.isEmpty && !field.isEntry ? field.keySpan : field.span
  }

  /// What stands there, in the author's words.
  static func found(_ value: Value) -> String {
    switch value.content {
    case .scalar(let text): text.isEmpty ? "nothing" : "'\(shortened(text))'"
    case .list: "a list"
    case .map: "keys with values"
    }
  }

  /// A text cut down to what a message of one line can hold.
  static func shortened(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for (count, scalar) in text.unicodeScalars.enumerated() {
      guard count < 40 else { return String(result) + "…" }
      result.append(scalar.value < 0x20 ? " " : scalar)
    }
    return String(result)
  }

  /// `'a', 'b' or 'c'`.
  static func enumeration(_ words: [String], _ joint: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first.map { "'\($0)'" } ?? "" }
    return words.dropLast().map { "'\($0)'" }.joined(separator: ", ") + " \(joint) '\(last)'"
  }
}
