private import CascadeMarkup
private import CascadeText

/// Reads one session of a course: exactly one of module, break, event and test; a module may carry a test.
enum SessionReader {
  /// The keys of a session.
  static let shape = FieldShape(
    "a session",
    [
      .optional("module", "the module that is taught"),
      .optional("through", "the block with whose end the session ends"),
      .optional("break", "what the break is for: rest, lunch, prayer"),
      .optional("event", "what else happens"),
      .optional("test", "the test that is sat"),
      .optional("minutes", "how long it lasts"),
      .optional("at", "the time at which it must begin"),
      .optional("title", "a title of its own"),
    ])

  /// The session; `nil` where it is not clear what happens in it.
  static func read(_ fields: Fields, _ reader: inout FieldReader) -> Session? {
    let kind = kind(fields, &reader)
    var session = Session(kind: kind ?? .event(.other), span: fields.span)
    if fields["module"] != nil { session.test = reader.id(fields["test"]) }
    session.title = reader.text(fields["title"])
    session.typedMinutes = reader.minutes(fields["minutes"], least: 0)
    session.at = reader.time(fields["at"])
    session.timeSpan = (fields["minutes"] ?? fields["through"] ?? fields["at"])?.span ?? fields.span
    checkTime(fields, &reader)
    return kind == nil ? nil : session
  }

  private static func kind(_ fields: Fields, _ reader: inout FieldReader) -> Session.Kind? {
    let kinds = ["module", "break", "event", "test"].compactMap { fields[$0] }
    guard let first = kinds.first else {
      let key = FieldShape.Key.required("module", "'break', 'event' or 'test', to say what happens")
      reader.reportMissing(key, of: shape.noun, at: fields.span)
      return nil
    }
    // A module may carry a test, and is then the first of the two.
    if kinds.count > 1, kinds.map(\.key) != ["module", "test"] {
      let names = FieldReader.enumeration(kinds.map(\.key), "and")
      reader.report(
        .conflictingKeys, "a session is one of 'module', 'break', 'event' and 'test'; this one has \(names)",
        at: kinds[1].keySpan)
      return nil
    }
    switch first.key {
    case "module":
      let through: Reference<Block>? = reader.id(fields["through"], .framework)
      return reader.id(first).map { .module($0, through: through) }
    case "break": return pause(first, &reader)
    case "event": return reader.word(first).map { .event($0) }
    default: return reader.id(first).map { .test($0) }
    }
  }

  /// One word, or a list of words.
  private static func pause(_ field: Field, _ reader: inout FieldReader) -> Session.Kind? {
    let pauses: [Session.Pause] =
      field.value.list == nil ? reader.word(field).map { [$0] } ?? [] : reader.words(field, needsOne: true)
    return pauses.isEmpty ? nil : .pause(pauses)
  }

  private static func checkTime(_ fields: Fields, _ reader: inout FieldReader) {
    if let through = fields["through"] {
      if fields["module"] == nil {
        reader.report(.conflictingKeys, "only a session with a 'module' goes 'through' a block", at: through.keySpan)
      } else if let minutes = fields["minutes"] {
        reader.report(
          .conflictingKeys, "a session has 'through' or 'minutes', which both say where it ends; not both",
          at: minutes.keySpan)
      }
    }
    if fields["minutes"] == nil, fields["module"] == nil, fields["test"] == nil,
      let kind = fields["break"] ?? fields["event"]
    {
      let key = FieldShape.Key.required("minutes", "how long it lasts")
      reader.reportMissing(key, of: kind.key == "break" ? "a break" : "an event", at: fields.span)
    }
  }
}
