import CascadeCurriculum
import CascadeOutputs
import CascadeTestSupport
import CascadeText
import Testing

@Suite("InterfaceWordsReader") struct InterfaceWordsReaderTests {
  private static let english = BuiltInTemplates.files.first { $0.path == "locales/en.yaml" }

  /// The English words with `old` replaced by `new`, read as those of `ps`.
  private func read(replacing old: String, with new: String) throws -> Checked<InterfaceWords?> {
    let text = String(decoding: try #require(Self.english).bytes, as: UTF8.self)
    #expect(text.contains(old))
    let changed = text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    return InterfaceWordsReader.read(SourceFile(path: "theme/locales/ps.yaml", bytes: Array(changed.utf8)))
  }

  @Test("a missing word is an error")
  func missingWord() throws {
    let read = try read(replacing: "  skip: Skip to the text\n", with: "")
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.id) == ["template/missing-word"])
    #expect(read.diagnostics.map(\.message) == ["the words lack 'skip'"])
  }

  @Test("an unknown word is told of with the nearest known one")
  func unknownWord() throws {
    let read = try read(replacing: "  skip: Skip to the text\n", with: "  skip: Skip\n  glosary: Words\n")
    #expect(read.value != nil)
    #expect(read.diagnostics.map(\.message) == ["no page shows a word 'glosary'; did you mean 'glossary'?"])
  }

  @Test("a word that lost its number is an error")
  func placeholders() throws {
    let read = try read(replacing: "\"Activity {number}\"", with: "Activity {nummer}")
    #expect(read.diagnostics.map(\.id) == ["template/wrong-placeholder"])
    #expect(read.diagnostics.map(\.message) == ["'activity-number' needs '{number}' once"])
  }

  @Test("a word with a place for something that it does not get is an error")
  func strangePlaceholder() throws {
    let read = try read(replacing: "Skip to the text", with: "\"Skip {number}\"")
    #expect(read.diagnostics.map(\.id) == ["template/wrong-placeholder"])
    #expect(read.diagnostics.map(\.message) == ["nothing is put into '{number}' of 'skip'"])
  }

  @Test("a file that is not built as one of words is an error", arguments: ["words: {skip: Skip}\n", ""])
  func shape(text: String) {
    let read = InterfaceWordsReader.read(SourceFile(path: "theme/locales/ps.yaml", bytes: Array(text.utf8)))
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.id) == ["template/wrong-shape"])
    #expect(read.diagnostics.map(\.message) == ["a file of interface words has 'language', 'state' and 'words'"])
  }

  @Test("a file that is named after no language is an error")
  func name() {
    let read = InterfaceWordsReader.read(SourceFile(path: "theme/locales/pashto words.yaml", bytes: []))
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.message) == ["'pashto words' is no language tag, such as 'bn' or 'fa-AF'"])
  }

  @Test("plurals without the form that every language has are an error, and so is a state that is none")
  func forms() throws {
    let plurals = try read(
      replacing: "{one: \"{count} minute\", other: \"{count} minutes\"}", with: "{one: \"{count} minute\"}")
    #expect(plurals.diagnostics.first?.id == "template/missing-word")
    let state = try read(replacing: "state: reviewed", with: "state: ready")
    #expect(state.diagnostics.map(\.id) == ["template/wrong-shape"])
    #expect(state.diagnostics.map(\.message) == ["'state' is 'reviewed' or 'machine'"])
  }

  @Test("a locale's words may have the plurals of its language")
  func plurals() throws {
    let read = try read(
      replacing: "{one: \"{count} minute\", other: \"{count} minutes\"}",
      with: "{zero: none, two: \"{count} b\", other: \"{count} c\"}")
    #expect(read.diagnostics.isEmpty)
  }

  @Test("a text that is mark-up is shown as text")
  func escapes() throws {
    let words = try #require(try read(replacing: "Skip to the text", with: "<script>&").value)
    #expect(words.pieces(.skip) == [.literal(Array("&lt;script&gt;&amp;".utf8))])
  }

  @Test("every word has a key of its own")
  func keys() {
    #expect(Set(Word.allCases.map(\.key)).count == Word.allCases.count)
    #expect(Word.onThisPage.key == "on-this-page")
  }

  @Test(
    "plural categories follow CLDR",
    arguments: [
      (0, "en", PluralCategory.other), (1, "en", .one), (2, "en", .other), (0, "bn", .one), (1, "fa", .one),
      (2, "fa", .other), (0, "ar", .zero), (2, "ar", .two), (103, "ar", .few), (11, "ar", .many), (100, "ar", .other),
      (21, "ru", .one), (11, "ru", .many), (3, "ru", .few), (1, "th", .other),
    ])
  func categories(count: Int, language: String, expected: PluralCategory) {
    #expect(PluralCategory.of(count, in: language) == expected)
  }
}
