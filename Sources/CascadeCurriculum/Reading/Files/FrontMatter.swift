package import CascadeMarkup
package import CascadeText

/// Finds the front matter of a Markdown file and has its keys read.
package enum FrontMatter {
  /// What `body` makes of the front matter; `nil`, with a finding, where there is none.
  ///
  /// `name` is the id that the file must have because of its path.
  package static func read<Result: Sendable>(
    _ document: Document, path: String, as shape: FieldShape, named name: Substring?,
    _ body: (Fields, inout FieldReader) -> Result
  ) -> Checked<Result?> {
    guard let span = document.frontMatter else {
      // Front matter in TOML is there, and has been reported as what it is.
      let isTOML = document.bytes.starts(with: "+++".utf8)
      return Checked(nil, isTOML ? [] : [missing(document.bytes, path, shape)])
    }
    let parsed = YAMLReader.read(document.bytes, span.range, path: path)
    let start = SourceSpan(span.lower, span.lower)
    let reader = FieldReader(.frontMatter, path: path, bytes: document.bytes)
    return reader.read(parsed, startingAt: start, as: shape, named: name, body)
  }

  private static func missing(_ bytes: [UInt8], _ path: String, _ shape: FieldShape) -> Diagnostic {
    let fence = UInt8(ascii: "-")
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let opened = text.starts(with: [fence, fence, fence])
    let message =
      opened
      ? "the front matter is never closed; a line '---' must stand after its last key"
      : "\(shape.noun) begins with front matter: its keys between two lines '---'"
    let lower = text.startIndex
    let span = SourceSpan(lower, opened ? lower + 3 : lower)
    return Diagnostic(
      FieldFinding.missing.id(in: .frontMatter), FieldFinding.missing.severity, message, at: span, in: path)
  }
}

extension FieldReader {
  /// What `body` makes of a parsed text, with the findings of both; `nil` where it holds no keys.
  func read<Result: Sendable>(
    _ parsed: Checked<Value?>, startingAt start: SourceSpan, as shape: FieldShape, named name: Substring?,
    _ body: (Fields, inout FieldReader) -> Result
  ) -> Checked<Result?> {
    var reader = self
    var value = parsed.value
    if value == nil || value?.scalar?.isEmpty == true, parsed.diagnostics.isEmpty { value = Value(.map([]), at: start) }
    guard let value, let fields = reader.fields(of: value, as: shape, named: name) else {
      return Checked(nil, parsed.diagnostics + reader.diagnostics)
    }
    let result = body(fields, &reader)
    return Checked(result, parsed.diagnostics + reader.diagnostics)
  }
}
