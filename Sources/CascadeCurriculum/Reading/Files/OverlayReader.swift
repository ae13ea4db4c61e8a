private import CascadeMarkup
package import CascadeText

/// Reads `overlays/<id>/overlay.yaml`.
package enum OverlayReader {
  /// The keys of the file.
  static let shape = FieldShape(
    "an overlay",
    [
      .required("id", "the name of its folder"),
      .required("title", "its name"),
      .required("country", "the two capital letters of the country, such as BD"),
      .required("standing", "whether it is in use: current or historical"),
      .optional("banner", "a line at the head of every page"),
      .optional("values", "values that differ from the curriculum's"),
      .ignore,
    ])

  /// The overlay without its Markdown files and courses; `nil` where the file cannot be read.
  package static func read(_ file: SourceFile) -> Checked<Overlay?> {
    let name = FilePath.folder(of: file.path)
    return YAMLFile.read(file, as: shape, named: name) { fields, reader in
      let id: Reference<Overlay> = reader.id(of: fields, named: name, as: "folder")
      var overlay = Overlay(
        id: id.id, idSpan: id.span, path: file.path, title: reader.text("title", of: fields),
        country: country(fields, &reader), standing: reader.word(fields["standing"]) ?? .current)
      overlay.banner = reader.text(fields["banner"])
      overlay.values = ValueDefinitionReader.read(fields["values"], &reader)
      overlay.silences = SilenceReader.read(fields, &reader)
      return overlay
    }
  }

  /// An ISO 3166-1 alpha-2 code.
  private static func country(_ fields: Fields, _ reader: inout FieldReader) -> Text {
    guard let field = fields["country"], let code = reader.text(field) else { return Text("", at: fields.start) }
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    if code.string.utf8.count == 2, code.string.utf8.allSatisfy({ capitals.contains($0) }) { return code }
    let upper = code.string.uppercased()
    let isCode = upper.utf8.count == 2 && upper.utf8.allSatisfy { capitals.contains($0) }
    reader.reportType(field, expected: "two capital letters, such as BD", meant: isCode ? upper : nil)
    return Text(isCode ? upper : code.string, at: field.span)
  }
}
