package import CascadeMarkup
package import CascadeText

/// Reads the front matter of a module.
package enum ModuleFrontMatterReader {
  /// The keys of a module.
  static let shape = FieldShape(
    "a module",
    [
      .required("id", "the name of its folder"),
      .optional("code", "the code that people know it by"),
      .required("title", "its name in headings and contents"),
      .required("minutes", "how long it takes: a number, or a number for each tier"),
      .optional("tiers", "whom it is for: a list of tiers"),
      .required("objectives", "what a participant can do afterwards"),
      .optional("prerequisites", "modules to be taken before"),
      .optional("gaps", "the gaps of the needs assessment that it serves"),
      .optional("safeguards", "safeguards shown in full on its page"),
      .optional("further-reading", "sources that nothing in the text cites"),
      .optional("authors", "who wrote it"),
      .ignore,
    ])

  /// The front matter of the module at `path`; `nil`, with a finding, where there is none.
  package static func read(_ document: Document, path: String) -> Checked<ModuleFrontMatter?> {
    let name = FilePath.folder(of: path)
    return FrontMatter.read(document, path: path, as: shape, named: name) { fields, reader in
      read(fields, named: name, &reader)
    }
  }

  /// The front matter that `fields` hold, of the module in the folder `name`.
  package static func read(_ fields: Fields, named name: Substring, _ reader: inout FieldReader) -> ModuleFrontMatter {
    let id: Reference<Module> = reader.id(of: fields, named: name, as: "folder")
    let (minutes, tiers) = TierMinutes.read(fields, &reader)
    return ModuleFrontMatter(
      id: id.id, idSpan: id.span,
      code: reader.text(fields["code"]),
      title: reader.text("title", of: fields),
      minutes: minutes,
      minutesSpan: fields["minutes"]?.span ?? fields.start,
      tiers: tiers,
      objectives: ObjectiveReader.read(fields["objectives"], tiers: tiers, &reader),
      prerequisites: reader.references(fields["prerequisites"]),
      gaps: reader.references(fields["gaps"], .framework),
      safeguards: reader.references(fields["safeguards"], .framework),
      furtherReading: reader.references(fields["further-reading"]),
      authors: reader.references(fields["authors"]),
      silences: SilenceReader.read(fields, &reader))
  }
}
