private import CascadeMarkup
package import CascadeText

/// Reads `overlays/<id>/based-on.yaml`, which ``BasedOnWriter`` writes.
package enum BasedOnReader {
  /// The keys of the file.
  static let shape = FieldShape(
    "a list of texts that an overlay stands for", [.required("based-on", "the list itself")])

  /// The keys of an entry.
  static let entryShape = FieldShape(
    "a text that an overlay stands for",
    [
      .optional("module", "the module that holds it"),
      .optional("page", "the page that holds it"),
      .optional("course", "the course, where it is a timetable"),
      .optional("block", "the block that it is"),
      .optional("field", "the field of the module that it is"),
      .required("digest", "the SHA-256 of the text"),
      .required("text", "what it said"),
    ])

  /// What is kept of the texts that the overlay stands for; `nil` where the file cannot be read.
  ///
  /// An entry whose digest is not that of its text was not written by the tool: nothing is kept by it, and a finding
  /// says so, as of one that names nothing.
  package static func read(_ file: SourceFile) -> Checked<[KeptBase]?> {
    YAMLFile.read(file, as: shape) { fields, reader in
      reader.maps(of: fields["based-on"], as: entryShape).compactMap { entry in
        guard let subject = subject(of: entry, &reader), let text = reader.text(entry["text"]),
          let digest = reader.text(entry["digest"])
        else { return nil }
        guard digest.string == Digest(of: Array(text.string.utf8)).description else {
          reader.report(
            .wrongType, "the digest is not that of the text below it; 'cascade overlay accept' alone writes both",
            at: digest.span)
          return nil
        }
        return KeptBase(subject, text: text.string, at: entry.start)
      }
    }
  }

  private static func subject(of entry: Fields, _ reader: inout FieldReader) -> OverlayBase.Subject? {
    if let course: Reference<Course> = reader.id(entry["course"]) { return .course(course.id) }
    let file: FileID
    if let module: Reference<Module> = reader.id(entry["module"]) {
      file = .module(module.id)
    } else if let page: Reference<Page> = reader.id(entry["page"]) {
      file = .page(page.id)
    } else {
      guard entry["course"] == nil, entry["module"] == nil, entry["page"] == nil else { return nil }
      reader.report(.missingKey, "the entry names no 'module', 'page' or 'course'", at: entry.start)
      return nil
    }
    if let block: Reference<Block> = reader.id(entry["block"], .framework) { return .block(file, block.id) }
    guard let field = entry["field"] else {
      guard entry["block"] == nil else { return nil }
      reader.report(.missingKey, "the entry names no 'block' and no 'field'", at: entry.start)
      return nil
    }
    return reader.text(field).map { .field(file, $0.string) }
  }
}
