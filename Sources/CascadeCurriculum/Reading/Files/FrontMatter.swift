package import CascadeMarkup
package import CascadeText

/// Finds the front matter of a Markdown file and has its keys read.
package enum FrontMatter {
  /// What `body` makes of the front matter; `nil`, with a finding, where there is none.
  ///
  /// `name` is the id that the file must have because of its path. What the reader of Markdown has reported of the file
  /// is not reported again.
  package static func read<Result: Sendable>(
    _ document: Document, path: String, as shape: FieldShape, named name: Substring?,
    _ body: (Fields, inout FieldReader) -> Result
  ) -> Checked<Result?> {
    guard let span = document.frontMatter else { return Checked(nil, missing(document, path, shape)) }
    var parsed = YAMLReader.read(document.bytes, span.range, path: path)
    if parsed.value == nil, let readable = readable(document.bytes, span) {
      parsed = YAMLReader.read(readable, span.range, path: path)
    }
    let start = SourceSpan(span.lower, span.lower)
    let reader = FieldReader(.frontMatter, path: path, bytes: document.bytes)
    return reader.read(parsed, startingAt: start, as: shape, named: name, body)
  }

  /// Says that there is no front matter, unless the file is in TOML or is no text at all.
  private static func missing(_ document: Document, _ path: String, _ shape: FieldShape) -> [Diagnostic] {
    let start = document.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = document.bytes[start...]
    let isEmpty = document.nodes.count <= 1 && document.definitions.isEmpty
    let isBlank = text.allSatisfy { $0 <= UInt8(ascii: " ") && $0 > 0 }
    guard !text.starts(with: "+++".utf8), !isEmpty || isBlank else { return [] }
    let message = "\(shape.noun) begins with front matter: its keys between two lines '---'"
    let place = SourceSpan(start, start)
    return [
      Diagnostic(FieldFinding.missing.id(in: .frontMatter), FieldFinding.missing.severity, message, at: place, in: path)
    ]
  }

  /// The bytes with a `?` for each byte in `span` that is NUL or no UTF-8; `nil` where there is none.
  private static func readable(_ bytes: [UInt8], _ span: SourceSpan) -> [UInt8]? {
    var mended = bytes
    var isMended = false
    for place in span.range where bytes[place] == 0 {
      mended[place] = UInt8(ascii: "?")
      isMended = true
    }
    var position = span.lower
    while position < span.upper {
      do {
        _ = try UTF8Span(validating: bytes.span.extracting(position..<span.upper))
        break
      } catch {
        let fault = position + error.byteOffsets.lowerBound..<position + error.byteOffsets.upperBound
        for place in fault { mended[place] = UInt8(ascii: "?") }
        isMended = true
        position = fault.upperBound
      }
    }
    return isMended ? mended : nil
  }
}
