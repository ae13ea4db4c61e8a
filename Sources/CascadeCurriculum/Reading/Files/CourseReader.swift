private import CascadeMarkup
package import CascadeText

/// Reads `courses/<id>.yaml`, and `overlays/<id>/courses/<course>.yaml`.
package enum CourseReader {
  /// The keys of the file.
  static let shape = FieldShape(
    "a course",
    [
      .required("id", "the name of its file"),
      .required("title", "its name"),
      .required("tier", "whom it is for: trainer, supervisor or beat"),
      .required("days", "the list of its days or briefings"),
      .optional("every", "whether its parts are days or weeks"),
      .optional("people", "how many take part"),
      .optional("notes", "a remark for those who run it"),
      .ignore,
    ])

  /// The course; `nil` where the file cannot be read. An overlay's course says which overlay's it is.
  package static func read(_ file: SourceFile) -> Checked<Course?> {
    let name = FilePath.stem(of: file.path)
    return YAMLFile.read(file, as: shape, named: name) { read($0, named: name, &$1) }
  }

  private static func read(_ fields: Fields, named name: Substring, _ reader: inout FieldReader) -> Course {
    let id: Reference<Course> = reader.id(of: fields, named: name, as: "file")
    var course = Course(
      id: id.id, idSpan: id.span, path: reader.path, title: reader.text("title", of: fields),
      tier: reader.word(fields["tier"]) ?? .trainer)
    course.people = people(fields["people"], &reader)
    course.every = reader.word(fields["every"]) ?? .day
    course.days = reader.maps(of: fields["days"], as: dayShape).map { day($0, &reader) }
    course.notes = reader.text(fields["notes"])
    course.overlay = FilePath.overlay(of: reader.path).map { ID(String($0)) }
    course.silences = SilenceReader.read(fields, &reader)
    return course
  }

  /// The keys of `people`.
  static let peopleShape = FieldShape(
    "'people'",
    [
      .required("least", "the smallest group"),
      .required("most", "the largest group"),
      .required("table", "how many sit at a table"),
    ])

  private static func people(_ field: Field?, _ reader: inout FieldReader) -> Course.GroupSize? {
    guard let fields = reader.fields(of: field, as: peopleShape) else { return nil }
    let least = reader.number(fields["least"], in: 1...100_000)
    let most = reader.number(fields["most"], in: 1...100_000)
    let table = reader.number(fields["table"], in: 1...1000)
    guard let least, let most, let table else { return nil }
    if most < least, let field = fields["most"] {
      reader.report(.outOfRange, "'most' is \(most), which is less than 'least', \(least)", at: field.span)
      return nil
    }
    return Course.GroupSize(least: least, most: most, table: table)
  }

  /// The keys of a day.
  static let dayShape = FieldShape(
    "a day",
    [
      .required("title", "its name, such as Day 1"),
      .optional("starts", "when it begins, such as \"08:30\""),
      .required("sessions", "the list of its sessions"),
    ])

  private static func day(_ fields: Fields, _ reader: inout FieldReader) -> Course.Day {
    let title = reader.text("title", of: fields)
    let starts = reader.time(fields["starts"])
    let sessions = reader.maps(of: fields["sessions"], as: SessionReader.shape).compactMap {
      SessionReader.read($0, &reader)
    }
    return Course.Day(title: title, starts: starts, span: fields.span, sessions: sessions)
  }
}
