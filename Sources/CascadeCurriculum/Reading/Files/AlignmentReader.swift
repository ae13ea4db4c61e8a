private import CascadeMarkup
package import CascadeText

/// Reads `alignments/<id>.yaml`.
package enum AlignmentReader {
  /// The keys of the file.
  static let shape = FieldShape(
    "an alignment",
    [
      .required("id", "the name of its file"),
      .required("title", "the academy's name"),
      .required("courses", "the academy's own courses"),
      .required("rows", "what of ours answers what of theirs"),
      .optional("excluded", "objectives left out on purpose"),
      .optional("credit-hours", "how many contact hours make one credit"),
      .ignore,
    ])

  /// The alignment; `nil` where the file cannot be read.
  package static func read(_ file: SourceFile) -> Checked<Alignment?> {
    let name = FilePath.stem(of: file.path)
    return YAMLFile.read(file, as: shape, named: name) { fields, reader in
      let id: Reference<Alignment> = reader.id(of: fields, named: name, as: "file")
      var alignment = Alignment(
        id: id.id, idSpan: id.span, path: file.path, title: reader.text("title", of: fields))
      alignment.creditHours = reader.tenths(fields["credit-hours"], in: Tenths(1)...Tenths(10_000))
      alignment.courses = reader.maps(of: fields["courses"], as: courseShape).compactMap { course($0, &reader) }
      alignment.rows = reader.maps(of: fields["rows"], as: AlignmentRowReader.shape).compactMap {
        AlignmentRowReader.read($0, &reader)
      }
      alignment.excluded = reader.maps(of: fields["excluded"], as: exclusionShape).compactMap { exclusion($0, &reader) }
      alignment.silences = SilenceReader.read(fields, &reader)
      return alignment
    }
  }

  /// The keys of an academy's course.
  static let courseShape = FieldShape(
    "a course of the academy",
    [
      .required("code", "such as NPA-120, by which rows name it"),
      .required("title", "its name"),
      .optional("programme", "the programme that it belongs to"),
      .optional("credits", "its credits"),
      .optional("hours", "its contact hours"),
      .optional("outcomes", "the list of its outcomes"),
    ])

  private static func course(_ fields: Fields, _ reader: inout FieldReader) -> Alignment.AcademyCourse? {
    let code: Reference<Alignment.AcademyCourse>? = reader.id(fields["code"], .framework)
    var course = Alignment.AcademyCourse(
      code: code?.id ?? ID(""), codeSpan: code?.span ?? fields.start, title: reader.text("title", of: fields))
    course.programme = reader.text(fields["programme"])
    course.credits = reader.tenths(fields["credits"], in: Tenths(0)...Tenths(10_000))
    course.hours = reader.tenths(fields["hours"], in: Tenths(0)...Tenths(99_990))
    course.outcomes = reader.maps(of: fields["outcomes"], as: outcomeShape).compactMap { outcome($0, &reader) }
    return code == nil ? nil : course
  }

  /// The keys of an outcome.
  static let outcomeShape = FieldShape(
    "an outcome", [.required("id", "such as NPA-120.1, by which rows name it"), .required("outcome", "its words")])

  private static func outcome(_ fields: Fields, _ reader: inout FieldReader) -> Alignment.Outcome? {
    let id: Reference<Alignment.Outcome>? = reader.id(fields["id"], .framework)
    let outcome = reader.text("outcome", of: fields)
    return id.map { Alignment.Outcome(id: $0.id, idSpan: $0.span, outcome: outcome) }
  }

  /// The keys of an exclusion.
  static let exclusionShape = FieldShape(
    "an entry of 'excluded'",
    [
      .required("module", "the module whose objectives are left out"),
      .optional("objectives", "which of them, if not all"),
      .required("reason", "why they are left out"),
    ])

  private static func exclusion(_ fields: Fields, _ reader: inout FieldReader) -> Alignment.Exclusion? {
    let module: Reference<Module>? = reader.id(fields["module"])
    let objectives: [Reference<Objective>] = reader.references(fields["objectives"], .framework)
    let reason = reader.text("reason", of: fields)
    return module.map { Alignment.Exclusion(module: $0, objectives: objectives, reason: reason) }
  }
}
