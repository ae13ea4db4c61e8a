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

  /// What was found, after `others`, which the parser found: without what lies in their places, which only follows.
  func diagnostics(after others: [Diagnostic]) -> [Diagnostic] {
    guard !others.isEmpty, !diagnostics.isEmpty else { return others + diagnostics }
    let places = others.map(\.span).sorted()
    return others + diagnostics.filter { !Self.covers(places, $0.span) }
  }

  /// Whether the last of the sorted `places` that begins no later than `span` contains it.
  private static func covers(_ places: [SourceSpan], _ span: SourceSpan) -> Bool {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].lower <= span.lower { low = middle + 1 } else { high = middle }
    }
    return low > 0 && places[low - 1].contains(span)
  }
}
