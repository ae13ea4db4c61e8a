import CascadeCurriculum
import CascadeText
import Testing

@Suite("CurriculumFileReader") struct CurriculumFileReaderTests {
  private static let path = "curriculum.yaml"
  private static let head = """
    id: prevention
    title: Prevention
    version: "1.0.0"
    language: en
    licence: CC-BY-4.0
    modules: [opening]
    editions: [{id: participant, reader: participant, tier: beat, locales: [en]}]

    """

  /// A curriculum with what it must have, and `lines`.
  private static func sample(_ lines: String) -> FileSample { FileSample(path, head + lines + "\n") }

  @Test("reads every key")
  func everything() throws {
    let sample = FileSample(Self.path, FullFile.curriculum.text)
    let file = sample.file
    let curriculum = try #require(sample.expect(as: CurriculumFileReader.read(file)))
    #expect(
      curriculum.path == Self.path && curriculum.id.text == "prevention" && curriculum.title.string == "Prevention")
    #expect(curriculum.version.string == "1.0.0" && curriculum.language == .english)
    #expect(curriculum.licence.string == "CC-BY-4.0" && curriculum.publisher?.string == "Sample academy")
    #expect(curriculum.status == .final && curriculum.date?.description == "2026-11-01")
    #expect(file.text(at: curriculum.dateSpan) == "\"2026-11-01\"" && file.text(at: curriculum.languageSpan) == "en")
    #expect(curriculum.modules.map(\.id.text) == ["opening", "rights"])
    #expect(curriculum.outputs.map(\.string) == ["handbook", "xml"] && curriculum.givesPartialCredit)
    #expect(curriculum.localKinds.map(\.name) == ["x-drill"] && curriculum.localKinds.first?.isRestricted == false)
    #expect(curriculum.severities.map(\.check.string) == ["accessibility/vague-link", "language"])
    #expect(curriculum.severities.map(\.severity) == [.warning, nil])
    #expect(curriculum.silences.map(\.reason.string) == ["a draft for the pilot"])
  }

  @Test("reads editions, tests and awards")
  func parts() throws {
    let curriculum = try #require(CurriculumFileReader.read(FileSample(Self.path, FullFile.curriculum.text).file).value)
    let edition = try #require(curriculum.editions.first)
    #expect(edition.id.text == "participant" && edition.reader == .participant && edition.tier == .beat)
    #expect(edition.locales.map(\.text) == ["en", "fa-AF"] && edition.localeSpans.count == 2)
    #expect(edition.overlay?.id.text == "bangladesh" && edition.status == .draft)
    let test = try #require(curriculum.tests.first)
    #expect(test.id.text == "final" && test.minutes == Minutes(30) && test.items == 25)
    #expect(test.from.map(\.id.text) == ["opening"] && test.allRedLine && test.redLine == nil && test.eachModule == 1)
    #expect(test.without == [.essay] && test.pass == 70 && test.retakesRedLine)
    let award = try #require(curriculum.awards.first)
    #expect(award.attendance == 90 && award.test?.id.text == "final" && award.after?.id.text == "attendance")
    #expect(award.met.map(\.block.text) == ["teach-back", "q6"] && award.met.first?.module.text == "facilitation")
    #expect(award.months == 24)
  }

  @Test("reads a value as text, by locale, and with its standing")
  func values() throws {
    let sample = Self.sample(
      """
      values:
        plain: local forum
        local: {en: forum, bn: ফোরাম}
        sure: {text: "109", status: unverified, as-of: "2026-03", note: test}
        both: {text: {en: a, fa-AF: b}, status: confident}
      """)
    let values = try #require(sample.expect(as: CurriculumFileReader.read(sample.file))).values
    #expect(values.map(\.name) == ["plain", "local", "sure", "both"])
    #expect(values[0].text?.string == "local forum" && values[0].status == nil)
    #expect(values[1].text == nil && values[1].byLocale.map(\.text.string) == ["forum", "ফোরাম"])
    #expect(values[2].text?.string == "109" && values[2].status == .unverified)
    #expect(values[2].asOf?.description == "2026-03" && values[2].note?.string == "test")
    #expect(values[3].byLocale.map(\.locale.text) == ["en", "fa-AF"] && values[3].status == .confident)
    #expect(sample.file.text(at: values[3].nameSpan) == "both")
  }

  @Test(
    "says what is wrong with a value",
    arguments: [
      ("values: {⟦my name⟧: a}", "yaml/bad-id"),
      ("values: {a: {⟦Bengalee⟧: b}}", "yaml/bad-language-tag"),
      ("values: {a: {text: b, ⟦colour⟧: c}}", "yaml/unknown-key"),
      ("values: {a: ⟦⟧{status: checked}}", "yaml/missing-key"),
      ("values: {a: {text: b, status: ⟦rumour⟧}}", "yaml/unknown-word"),
      ("values: ⟦[a]⟧", "yaml/wrong-type"),
      ("values: {⟦a⟧: }", "yaml/empty-value"),
      ("values: {a: ⟦{}⟧}", "yaml/empty-value"),
      ("values: {a: {text: ⟦{}⟧}}", "yaml/empty-value"),
    ])
  func badValue(lines: String, id: CheckID) {
    let sample = Self.sample(lines)
    sample.expect([id], as: CurriculumFileReader.read(sample.file))
  }

  @Test("a language that is named by its English name becomes its tag")
  func namedLanguage() {
    let sample = Self.sample("values: {a: {⟦Bengali⟧: b}}")
    sample.expect(
      ["yaml/bad-language-tag"], "a key here is a language tag such as en, bn or fa-AF; found 'Bengali'",
      mended: Self.head + "values: {a: {bn: b}}\n", as: CurriculumFileReader.read(sample.file))
  }

  @Test("the name of a local kind gets its 'x-' and small letters", arguments: ["drill", "Drill", "x-Drill"])
  func kindName(name: String) {
    let sample = Self.sample("kinds: {⟦\(name)⟧: {restricted: no}}")
    sample.expect(
      ["yaml/bad-id"], "a local kind is named 'x-' and a-z, 0-9 and '-'; found '\(name)'",
      mended: Self.head + "kinds: {x-drill: {restricted: no}}\n", as: CurriculumFileReader.read(sample.file))
  }

  @Test(
    "says what is wrong with the parts",
    arguments: [
      ("kinds: {x-drill: ⟦⟧{}}", ["yaml/missing-key"]),
      ("kinds: {x-drill: {restricted: ⟦maybe⟧}}", ["yaml/wrong-type"]),
      ("checks: {care: ⟦loud⟧}", ["yaml/unknown-word"]),
      ("scoring: {partial: ⟦half⟧}", ["yaml/wrong-type"]),
      ("date: ⟦today⟧", ["yaml/bad-date"]),
      ("status: ⟦ready⟧", ["yaml/unknown-word"]),
      ("tests: [⟦⟧{id: a, title: A, minutes: 5}]", ["yaml/missing-key"]),
      ("tests: [{id: a, title: A, minutes: 5, items: ⟦0⟧}]", ["yaml/out-of-range"]),
      ("tests: [{id: a, title: A, minutes: 5, items: 1, red-line: ⟦most⟧}]", ["yaml/unknown-word"]),
      (
        "tests: [{id: a, title: A, minutes: 5, items: 1, pass: ⟦170⟧, without: [⟦drawing⟧]}]",
        ["yaml/out-of-range", "yaml/unknown-word"]
      ),
      ("awards: [{id: a, title: A, met: [⟦q1⟧]}]", ["yaml/bad-id"]),
      ("ignore: [⟦⟧{check: care}]", ["yaml/missing-key"]),
    ])
  func badParts(lines: String, ids: [CheckID]) {
    let sample = Self.sample(lines)
    sample.expect(ids, as: CurriculumFileReader.read(sample.file))
  }

  @Test("a local kind whose answer cannot be read is restricted")
  func restrictedByDefault() throws {
    let sample = Self.sample("kinds: {x-drill: {restricted: ⟦maybe⟧}}")
    let curriculum = try #require(
      sample.expect(["yaml/wrong-type"], as: CurriculumFileReader.read(sample.file)))
    #expect(curriculum.localKinds.map(\.isRestricted) == [true])
  }

  @Test("red lines are a number or all")
  func redLines() throws {
    let sample = Self.sample("tests: [{id: a, title: A, minutes: 5, items: 9, red-line: 3}]")
    let test = try #require(sample.expect(as: CurriculumFileReader.read(sample.file))?.tests.first)
    #expect(test.redLine == 3 && !test.allRedLine)
  }

  @Test("no edition is called like the built-in one, and one without a reader is left out")
  func editions() throws {
    let start = String(Self.head.prefix { $0 != "[" }) + "[opening]\n"
    let sample = FileSample(
      Self.path,
      """
      \(start)editions:
        - {id: ⟦complete⟧, reader: participant, tier: beat, locales: [en]}
        - ⟦⟧{id: b, tier: beat, locales: [en]}
        - {id: c, reader: participant, tier: beat, locales: ⟦[]⟧}
        - {id: d, reader: ⟦student⟧, tier: beat, locales: [en, ⟦en⟧]}

      """)
    let curriculum = try #require(
      sample.expect(
        ["yaml/bad-id", "yaml/missing-key", "yaml/empty-value", "yaml/unknown-word", "yaml/repeated-value"],
        mended: sample.file.text().split(separator: ", en]", omittingEmptySubsequences: false).joined(separator: "]"),
        as: CurriculumFileReader.read(sample.file)))
    #expect(curriculum.editions.map(\.id.text) == ["complete", "c"])
  }

  @Test("an empty file lacks everything, at its start", arguments: ["", "# nothing yet\n"])
  func empty(text: String) {
    let found = CurriculumFileReader.read(SourceFile(path: Self.path, bytes: Array(text.utf8))).diagnostics
    #expect(found.count == 7 && found.allSatisfy { $0.id == "yaml/missing-key" && $0.span == .start })
  }

  @Test("a file that is no YAML is said once")
  func broken() {
    let checked = CurriculumFileReader.read(SourceFile(path: Self.path, bytes: Array("title: a: b\n".utf8)))
    #expect(checked.value == nil && checked.diagnostics.count == 1)
  }
}
