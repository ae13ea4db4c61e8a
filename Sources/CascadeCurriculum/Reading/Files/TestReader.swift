private import CascadeMarkup
private import CascadeText

/// Reads the tests of `curriculum.yaml`.
enum TestReader {
  /// The keys of a test.
  static let shape = FieldShape(
    "a test",
    [
      .required("id", "by which courses and awards name it"),
      .required("title", "its name on the paper"),
      .required("minutes", "how long it lasts"),
      .required("items", "how many questions it has"),
      .optional("from", "the modules that it draws from, if not all"),
      .optional("red-line", "how many red-line questions it must have, or all"),
      .optional("each-module", "how many questions of each module it must have"),
      .optional("without", "kinds of question that it leaves out"),
      .optional("pass", "the per cent to reach"),
      .optional("retake", "what is taken again: red-line"),
    ])

  /// The tests, in order; one without an id is left out.
  static func read(_ field: Field?, _ reader: inout FieldReader) -> [Test] {
    reader.maps(of: field, as: shape).compactMap { test($0, &reader) }
  }

  private static func test(_ fields: Fields, _ reader: inout FieldReader) -> Test? {
    let id: Reference<Test>? = reader.id(fields["id"])
    let title = reader.text("title", of: fields)
    let minutes = reader.minutes(fields["minutes"]) ?? Minutes(0)
    let items = reader.number(fields["items"], in: 1...1000) ?? 0
    var test = Test(
      id: id?.id ?? ID(""), idSpan: id?.span ?? fields.start, title: title, minutes: minutes, items: items,
      itemsSpan: fields["items"]?.span ?? fields.start)
    test.from = reader.references(fields["from"])
    (test.redLine, test.allRedLine) = redLine(fields["red-line"], &reader)
    test.eachModule = reader.number(fields["each-module"], in: 0...1000) ?? 0
    test.without = reader.words(fields["without"])
    // What passes the test is said, even where it cannot be read.
    test.pass = reader.number(fields["pass"], in: 0...100) ?? fields["pass"].map { _ in 100 }
    test.retakesRedLine = reader.word(fields["retake"], of: ["red-line"]) != nil
    return id == nil ? nil : test
  }

  /// A number, or `all`.
  private static func redLine(_ field: Field?, _ reader: inout FieldReader) -> (count: Int?, all: Bool) {
    guard let field, let text = reader.scalar(field, expected: "a whole number, or 'all'") else { return (nil, false) }
    if text == "all" { return (nil, true) }
    guard text.unicodeScalars.contains(where: { $0.properties.numericType != nil }) else {
      return (nil, reader.word(field, of: ["all"]) != nil)
    }
    return (reader.number(field, in: 0...1000), false)
  }
}
