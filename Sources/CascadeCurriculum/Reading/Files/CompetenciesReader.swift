private import CascadeMarkup
package import CascadeText

/// Reads `competencies.yaml`.
package enum CompetenciesReader {
  /// The keys of the file.
  static let shape = FieldShape(
    "a competency framework",
    [
      .optional("id", "the framework's own id"),
      .optional("title", "its name"),
      .required("levels", "the levels from low to high, each for a tier"),
      .required("competencies", "the list of competencies with their statements"),
      .ignore,
    ])

  /// The framework; `nil` where the file cannot be read.
  package static func read(_ file: SourceFile) -> Checked<CompetencyFramework?> {
    YAMLFile.read(file, as: shape) { read($0, &$1) }
  }

  private static func read(_ fields: Fields, _ reader: inout FieldReader) -> CompetencyFramework {
    var framework = CompetencyFramework()
    let id: Reference<CompetencyFramework>? = reader.id(fields["id"], .framework)
    framework.id = id?.id.text ?? ""
    framework.title = reader.text(fields["title"])
    framework.levels = reader.maps(of: fields["levels"], as: levelShape, needsOne: true).compactMap {
      level($0, &reader)
    }
    framework.competencies = reader.maps(of: fields["competencies"], as: competencyShape).compactMap {
      competency($0, &reader)
    }
    framework.silences = SilenceReader.read(fields, &reader)
    return framework
  }

  /// The keys of a level.
  static let levelShape = FieldShape(
    "a level",
    [
      .required("id", "such as L1"),
      .required("tier", "whom it is for: trainer, supervisor or beat"),
      .required("title", "what people at this level do"),
      .optional("evidence", "what shows that it is reached"),
    ])

  private static func level(_ fields: Fields, _ reader: inout FieldReader) -> CompetencyFramework.Level? {
    let id: Reference<CompetencyFramework.Level>? = reader.id(fields["id"], .framework)
    let tier: Tier? = reader.word(fields["tier"])
    let title = reader.text("title", of: fields)
    let evidence = reader.text(fields["evidence"])
    guard let id else { return nil }
    return CompetencyFramework.Level(
      id: id.id, idSpan: id.span, tier: tier ?? .beat, title: title, evidence: evidence)
  }

  /// The keys of a competency.
  static let competencyShape = FieldShape(
    "a competency",
    [
      .required("id", "such as C2"),
      .required("title", "its name"),
      .required("statements", "the list of its statements"),
    ])

  private static func competency(_ fields: Fields, _ reader: inout FieldReader) -> Competency? {
    let id: Reference<Competency>? = reader.id(fields["id"], .framework)
    let title = reader.text("title", of: fields)
    let statements = reader.maps(of: fields["statements"], as: statementShape).compactMap { statement($0, &reader) }
    // Without an id of its own it still holds statements that modules name.
    return Competency(id: id?.id ?? ID(""), idSpan: id?.span ?? fields.start, title: title, statements: statements)
  }

  /// The keys of a statement.
  static let statementShape = FieldShape(
    "a statement",
    [
      .required("id", "such as C2.2, by which objectives name it"),
      .required("statement", "what an officer is able to do"),
      .required("levels", "what it means at each level"),
      .optional("red-line", "the levels at which it is a red line"),
    ])

  private static func statement(_ fields: Fields, _ reader: inout FieldReader) -> Competency.Statement? {
    let id: Reference<Competency.Statement>? = reader.id(fields["id"], .framework)
    let statement = reader.text("statement", of: fields)
    let levels = reader.pairs(of: fields["levels"], "levels", needsOne: true).compactMap { pair in
      reader.text(pair).map { Competency.AtLevel(level: Reference(ID(pair.key), at: pair.keySpan), text: $0) }
    }
    let redLine: [Reference<CompetencyFramework.Level>] = reader.references(fields["red-line"], .framework)
    guard let id else { return nil }
    return Competency.Statement(
      id: id.id, idSpan: id.span, statement: statement, levels: levels, redLine: redLine)
  }
}
