private import CascadeMarkup
package import CascadeText

/// Has the keys of a YAML file read.
package enum YAMLFile {
  /// What `body` makes of the file; `nil` where it holds no keys.
  ///
  /// `name` is the id that the file must have because of its path.
  package static func read<Result: Sendable>(
    _ file: SourceFile, as shape: FieldShape, named name: Substring? = nil,
    _ body: (Fields, inout FieldReader) -> Result
  ) -> Checked<Result?> {
    let parsed = YAMLReader.read(file.bytes, 0..<file.bytes.count, path: file.path)
    let reader = FieldReader(.yaml, path: file.path, bytes: file.bytes)
    return reader.read(parsed, startingAt: .start, as: shape, named: name, body)
  }

  /// What `body` makes of the file's keys, which are the author's own names; `nil` where it cannot be read.
  static func readPairs<Result: Sendable>(
    _ file: SourceFile, _ body: ([Field], inout FieldReader) -> Result
  ) -> Checked<Result?> {
    let parsed = YAMLReader.read(file.bytes, 0..<file.bytes.count, path: file.path)
    var reader = FieldReader(.yaml, path: file.path, bytes: file.bytes)
    guard let entries = parsed.value?.map ?? (parsed.diagnostics.isEmpty ? [] : nil) else {
      return Checked(nil, parsed.diagnostics)
    }
    let result = body(entries.map { Field($0) }, &reader)
    return Checked(result, reader.diagnostics(after: parsed.diagnostics))
  }
}
