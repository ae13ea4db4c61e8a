package import CascadeMarkup
package import CascadeText

/// Reads the front matter of a page.
package enum PageFrontMatterReader {
  /// The keys of a page.
  static let shape = FieldShape(
    "a page",
    [
      .required("id", "the name of its file"),
      .required("title", "its name in headings and contents"),
      .required("place", "where it stands in the book: front or back"),
      .ignore,
    ])

  /// The front matter of the page at `path`; `nil`, with a finding, where there is none.
  package static func read(_ document: Document, path: String) -> Checked<PageFrontMatter?> {
    let name = FilePath.stem(of: path)
    return FrontMatter.read(document, path: path, as: shape, named: name) { fields, reader in
      let id: Reference<Page> = reader.id(of: fields, named: name, as: "file")
      return PageFrontMatter(
        id: id.id, idSpan: id.span, title: reader.text("title", of: fields),
        place: reader.word(fields["place"]) ?? .front, silences: SilenceReader.read(fields, &reader))
    }
  }
}
