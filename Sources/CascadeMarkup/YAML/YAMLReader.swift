public import CascadeText

/// Reads YAML: maps, lists and scalars, with a place on every key and value.
///
/// Scalars stay the text that was typed. Anchors, aliases, tags and a second document are refused: what trainers write
/// by mistake with `&`, `*` and `!` should be said, not obeyed.
public enum YAMLReader {
  /// Reads the bytes `range` of the file `path`, in linear time; `nil` where they hold nothing, or no map.
  ///
  /// Places count from the start of `bytes`.
  public static func read(_ bytes: [UInt8], _ range: Range<Int>, path: String) -> Checked<Value?> {
    if range.lowerBound == 0, let format = FileFormat.other(of: bytes) {
      return Checked(nil, [MarkupCheck.wrongFormat(format, path)])
    }
    return bytes.withUnsafeBufferPointer { text in
      let part = UnsafeBufferPointer(rebasing: text[range.clamped(to: 0..<text.count)])
      if let fault = invalidUTF8(part, at: range.lowerBound, path) { return Checked(nil, fault) }
      var builder = YAMLBuilder(path: path)
      var events = YAMLEvents(part, at: range.lowerBound)
      let isWhole = builder.build(&events)
      if !isWhole {
        let failure = events.failure()
        let explainer = YAMLExplainer(text.span, range, path: path)
        return Checked(nil, builder.diagnostics + [explainer.diagnostic(failure)])
      }
      guard let value = builder.root else { return Checked(nil, builder.diagnostics) }
      guard value.map != nil else {
        let explainer = YAMLExplainer(text.span, range, path: path)
        return Checked(nil, builder.diagnostics + [explainer.notAMap(value)])
      }
      return Checked(value, builder.diagnostics)
    }
  }

  /// What to say of the first bytes that are no UTF-8.
  private static func invalidUTF8(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, _ path: String
  ) -> [Diagnostic]? {
    do {
      _ = try UTF8Span(validating: text.span)
      return nil
    } catch {
      if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) || text.prefix(64).contains(0) {
        return [MarkupCheck.wrongEncoding("UTF-16", path)]
      }
      let place = start + error.byteOffsets.lowerBound..<start + error.byteOffsets.upperBound
      return [
        MarkupCheck.invalidBytes(
          Array(text[error.byteOffsets]), at: SourceSpan(place.lowerBound, place.upperBound), path)
      ]
    }
  }
}
