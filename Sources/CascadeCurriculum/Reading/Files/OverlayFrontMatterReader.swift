package import CascadeMarkup
package import CascadeText

/// Reads the front matter of an overlay's Markdown file.
package enum OverlayFrontMatterReader {
  /// The keys of the file.
  static let shape = FieldShape(
    "a file of an overlay",
    [
      .required("overlay", "the name of its folder"),
      .optional("module", "the module whose blocks it replaces"),
      .optional("page", "the page whose blocks it replaces"),
      .optional("language", "the language that it is written in, if not the curriculum's"),
      .optional("set", "other words for fields of the module"),
      .ignore,
    ])

  /// The front matter of the file at `path`; `nil`, with a finding, where there is none.
  package static func read(_ document: Document, path: String) -> Checked<OverlayFrontMatter?> {
    FrontMatter.read(document, path: path, as: shape, named: nil) { read($0, &$1) }
  }

  private static func read(_ fields: Fields, _ reader: inout FieldReader) -> OverlayFrontMatter {
    let (target, span) = target(fields, &reader)
    return OverlayFrontMatter(
      overlay: overlay(fields, &reader),
      target: target,
      targetSpan: span,
      language: reader.languageTag(fields["language"]),
      set: reader.pairs(of: fields["set"], "names of fields").compactMap { field in
        reader.text(field).map { OverlayFile.SetField(key: field.key, keySpan: field.keySpan, value: $0) }
      },
      silences: SilenceReader.read(fields, &reader))
  }

  private static func overlay(_ fields: Fields, _ reader: inout FieldReader) -> Reference<Overlay> {
    reader.id(of: fields, key: "overlay", named: FilePath.folder(of: reader.path), as: "folder")
  }

  private static func target(_ fields: Fields, _ reader: inout FieldReader) -> (FileID?, SourceSpan) {
    switch (fields["module"], fields["page"]) {
    case (let module?, nil):
      let module: Reference<Module>? = reader.id(module)
      return (module.map { .module($0.id) }, module?.span ?? fields.start)
    case (nil, let page?):
      let page: Reference<Page>? = reader.id(page)
      return (page.map { .page($0.id) }, page?.span ?? fields.start)
    case (nil, nil):
      let key = FieldShape.Key.required("module", "or 'page', whose blocks it replaces")
      reader.reportMissing(key, of: shape.noun, at: fields.span)
      return (nil, fields.start)
    case (_?, let page?):
      reader.report(
        .conflictingKeys, "a file of an overlay is for a 'module' or for a 'page', not for both", at: page.keySpan)
      return (nil, page.span)
    }
  }
}
