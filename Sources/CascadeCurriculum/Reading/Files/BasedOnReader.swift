private import CascadeMarkup
package import CascadeText

/// What `overlays/<id>/based-on.yaml` says.
package struct BasedOn: Sendable {
  /// The texts that are kept.
  package var kept: [KeptBase]
  /// The names of the parts whose texts are kept, or were until a hand took them out.
  package var parts: [Text]
}

/// Reads `overlays/<id>/based-on.yaml`, which ``BasedOnWriter`` writes.
package enum BasedOnReader {
  /// The keys of the file.
  static let shape = FieldShape(
    "a list of texts that an overlay stands for",
    [
      .required("parts", "the names of what stands in the list"),
      .required("based-on", "the list itself"),
    ])

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

  /// What is kept of the texts that the overlay stands for, and of which texts it should be; `nil` where the file cannot
  /// be read.
  ///
  /// An entry whose digest is not that of its text was not written by the tool, nor was one that `parts` does not name:
  /// nothing is kept by it, and a finding says so, as of one that names nothing.
  package static func read(_ file: SourceFile) -> Checked<BasedOn?> {
    YAMLFile.read(file, as: shape) { fields, reader in
      var basedOn = BasedOn(kept: [], parts: reader.texts(fields["parts"]))
      let named = Set(basedOn.parts.map { $0.string.lowercased() })
      for entry in reader.maps(of: fields["based-on"], as: entryShape) {
        guard let subject = subject(of: entry, &reader) else { continue }
        let name = subject.description.lowercased()
        if !named.contains(name) {
          guard fields["parts"] != nil else { continue }
          reader.report(
            .wrongType, "'parts' does not name '\(subject)'; 'cascade overlay accept' alone writes both",
            at: entry.start)
        } else if let text = text(of: entry, &reader) {
          basedOn.kept.append(KeptBase(subject, text: text, at: entry.start))
        } else {
          // A finding says what is wrong with it; nobody took it out.
          basedOn.parts.removeAll { $0.string.lowercased() == name }
        }
      }
      return basedOn
    }
  }

  private static func text(of entry: Fields, _ reader: inout FieldReader) -> String? {
    guard let text = reader.text(entry["text"]), let digest = reader.text(entry["digest"]) else { return nil }
    guard digest.string == Digest(of: Array(text.string.utf8)).description else {
      reader.report(
        .wrongType, "the digest is not that of the text below it; 'cascade overlay accept' alone writes both",
        at: digest.span)
      return nil
    }
    return text.string
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
