import CascadeMarkup
import CascadeText

extension FieldReader {
  /// What `body` makes of a parsed text, with the findings of both; `nil` where it cannot be read.
  ///
  /// A text that holds nothing is read as a map without keys, which begins at `start`.
  func read<Result: Sendable>(
    _ parsed: Checked<Value?>, startingAt start: SourceSpan, as shape: FieldShape, named name: Substring?,
    _ body: (Fields, inout FieldReader) -> Result
  ) -> Checked<Result?> {
    var reader = self
    let nothing = parsed.diagnostics.isEmpty ? Value(.map([]), at: start) : nil
    guard let value = parsed.value ?? nothing, let fields = reader.fields(of: value, as: shape, named: name) else {
      return Checked(nil, parsed.diagnostics + reader.diagnostics)
    }
    let result = body(fields, &reader)
    return Checked(result, reader.diagnostics(after: parsed.diagnostics))
  }

  /// What was found, after `others`, which the parser found: without what only follows from these.
  func diagnostics(after others: [Diagnostic]) -> [Diagnostic] {
    guard !others.isEmpty else { return diagnostics }
    return others + diagnostics.filter { found in !others.contains { $0.span.contains(found.span) } }
  }
}
