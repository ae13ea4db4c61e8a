private import CascadeMarkup
package import CascadeText

/// Reads `curriculum.yaml`.
package enum CurriculumFileReader {
  /// The keys of the file.
  static let shape = FieldShape(
    "a curriculum",
    [
      .required("id", "a short name for links and files"),
      .required("title", "its name on the cover"),
      .required("version", "such as \"1.0.0\""),
      .required("language", "the language that its sources are written in"),
      .required("licence", "under which others may use it, such as CC-BY-4.0"),
      .required("modules", "the list of its modules in their order"),
      .required("editions", "the handbooks to be published"),
      .optional("publisher", "who publishes it"),
      .optional("date", "the day by which dates in it are judged"),
      .optional("status", "draft or final"),
      .optional("outputs", "what a build makes when it is not told"),
      .optional("values", "what {{names}} in the text stand for"),
      .optional("kinds", "local kinds of container"),
      .optional("tests", "which questions a test draws, and what passes it"),
      .optional("awards", "certificates and what they are given for"),
      .optional("scoring", "how questions are scored"),
      .optional("checks", "other severities for findings"),
      .ignore,
    ])

  /// What the file says; `nil` where it holds no keys.
  package static func read(_ file: SourceFile) -> Checked<CurriculumFile?> {
    YAMLFile.read(file, as: shape) { read($0, &$1) }
  }

  private static func read(_ fields: Fields, _ reader: inout FieldReader) -> CurriculumFile {
    let id: Reference<Curriculum>? = reader.id(fields["id"])
    return CurriculumFile(
      path: reader.path,
      id: id?.id ?? ID(""),
      idSpan: id?.span ?? fields.start,
      title: reader.text("title", of: fields),
      version: reader.text("version", of: fields),
      language: reader.languageTag(fields["language"]) ?? .english,
      languageSpan: fields["language"]?.span ?? fields.start,
      licence: reader.text("licence", of: fields),
      modules: reader.references(fields["modules"]),
      editions: EditionReader.read(fields["editions"], &reader),
      publisher: reader.text(fields["publisher"]),
      date: reader.date(fields["date"]),
      dateSpan: fields["date"]?.span ?? fields.start,
      status: reader.word(fields["status"]) ?? .draft,
      outputs: reader.texts(fields["outputs"]),
      values: ValueDefinitionReader.read(fields["values"], &reader),
      localKinds: kinds(fields["kinds"], &reader),
      tests: TestReader.read(fields["tests"], &reader),
      awards: AwardReader.read(fields["awards"], &reader),
      givesPartialCredit: scoring(fields["scoring"], &reader),
      severities: severities(fields["checks"], &reader),
      silences: SilenceReader.read(fields, &reader))
  }

  /// The keys of `scoring`.
  static let scoringShape = FieldShape(
    "'scoring'", [.optional("partial", "whether part of an answer gives part of the points")])

  private static func scoring(_ field: Field?, _ reader: inout FieldReader) -> Bool {
    guard let fields = reader.fields(of: field, as: scoringShape) else { return false }
    return reader.yes(fields["partial"]) ?? false
  }

  /// The keys of a local kind.
  static let kindShape = FieldShape(
    "a local kind", [.required("restricted", "yes if its text is for facilitators alone, else no")])

  private static func kinds(_ field: Field?, _ reader: inout FieldReader) -> [Curriculum.LocalKind] {
    reader.pairs(of: field, "local kinds").compactMap { pair in
      let name = pair.key
      if !name.hasPrefix("x-") || !IDForm.plain.accepts(name) || name == "x-" {
        let meant = Mending.id(name.lowercased().hasPrefix("x-") ? name : "x-" + name, .plain)
        reader.report(
          .badID, "a local kind is named 'x-' and a-z, 0-9 and '-'; found '\(FieldReader.shortened(name))'",
          at: pair.keySpan, fixes: meant.map { [reader.fix(pair.keySpan, $0)] } ?? [])
      }
      let fields = reader.fields(of: pair, as: kindShape)
      // An unread answer counts as yes: text that is hidden by mistake is missed, text that is shown by mistake leaks.
      let isRestricted = fields.flatMap { reader.yes($0["restricted"]) } ?? true
      return Curriculum.LocalKind(name: name, nameSpan: pair.keySpan, isRestricted: isRestricted)
    }
  }

  private static func severities(_ field: Field?, _ reader: inout FieldReader) -> [Curriculum.SeverityRule] {
    let words = Severity.allCases.map(\.rawValue) + ["off"]
    return reader.pairs(of: field, "finding ids").compactMap { pair in
      guard let word = reader.word(pair, of: words) else { return nil }
      return Curriculum.SeverityRule(check: Text(pair.key, at: pair.keySpan), severity: Severity(rawValue: word))
    }
  }
}
