import CascadeCurriculum
import CascadeText
import Testing

/// One line of YAML, what is found in it, and what is read nevertheless.
struct Slip: CustomTestStringConvertible, Sendable {
  let line: String
  let id: CheckID?
  let message: String?
  let mended: String?
  let value: String

  var testDescription: String { line }

  init(_ line: String, _ id: CheckID? = nil, _ message: String? = nil, mended: String? = nil, reads value: String) {
    self.line = line
    self.id = id
    self.message = message
    self.mended = mended
    self.value = value
  }
}

@Suite("FieldReader") struct FieldReaderTests {
  private static let shape = FieldShape(
    "a sample",
    [
      .optional("id", ""), .optional("block", ""), .optional("text", ""), .optional("number", ""),
      .optional("minutes", ""), .optional("share", ""), .optional("time", ""), .optional("date", ""),
      .optional("language", ""), .optional("tier", ""), .optional("yes", ""), .optional("ids", ""),
      .optional("tiers", ""), .optional("at", ""),
    ])

  private static func read(_ file: SourceFile) -> Checked<String?> {
    YAMLFile.read(file, as: shape) { fields, reader in
      let id: Reference<Module>? = reader.id(fields["id"])
      let block: Reference<Block>? = reader.id(fields["block"], .framework)
      let ids: [Reference<Module>] = reader.references(fields["ids"])
      let tier: Tier? = reader.word(fields["tier"])
      let values: [Any?] = [
        id?.id, block?.id, reader.text(fields["text"])?.string, reader.number(fields["number"], in: 0...100),
        reader.minutes(fields["minutes"])?.count, reader.tenths(fields["share"], in: Tenths(10)...Tenths(50)),
        reader.time(fields["time"])?.description, reader.date(fields["date"]), reader.languageTag(fields["language"]),
        tier, reader.yes(fields["yes"]), ids.isEmpty ? nil : ids.map(\.id.text).joined(separator: " "),
        reader.tiers(fields["tiers"]).map { $0.tiers.map(\.rawValue).joined(separator: " ") },
        fields["at"].flatMap { reader.blockReference($0) }.map { "\($0.module) \($0.block)" },
      ]
      return values.compactMap { $0 }.first.map { "\($0)" } ?? "nothing"
    }
  }

  @Test(
    "reads what is right",
    arguments: [
      Slip("id: a-1", reads: "a-1"), Slip("block: SG-03", reads: "SG-03"), Slip("block: NPA-120.1", reads: "NPA-120.1"),
      Slip("text: \"a: b\"", reads: "a: b"), Slip("text: 12:45", reads: "12:45"), Slip("text: no", reads: "no"),
      Slip("number: 0", reads: "0"), Slip("number: 100", reads: "100"), Slip("minutes: \"45\"", reads: "45"),
      Slip("share: 4", reads: "4.0"), Slip("share: 4.3", reads: "4.3"), Slip("time: \"08:30\"", reads: "08:30"),
      Slip("time: 8:30", reads: "08:30"), Slip("date: 2026", reads: "2026"),
      Slip("date: \"2026-03\"", reads: "2026-03"),
      Slip("date: 2024-02-29", reads: "2024-02-29"), Slip("language: fa-AF", reads: "fa-AF"),
      Slip("language: prs", reads: "fa-AF"), Slip("language: BN", reads: "bn"), Slip("tier: beat", reads: "beat"),
      Slip("yes: yes", reads: "true"), Slip("yes: true", reads: "true"), Slip("yes: No", reads: "false"),
      Slip("yes: false", reads: "false"), Slip("ids: [a, b]", reads: "a b"), Slip("ids: []", reads: "nothing"),
      Slip("tiers: [beat, trainer]", reads: "trainer beat"), Slip("at: a#Q1", reads: "a Q1"),
      Slip("", reads: "nothing"),
      Slip("# a remark alone", reads: "nothing"),
    ])
  func good(slip: Slip) {
    let sample = FileSample("x.yaml", slip.line + "\n")
    let value = sample.expect(as: Self.read(sample.file))
    #expect(value == slip.value)
  }

  @Test("says what is wrong, mends what is certain and reads it", arguments: ids + numbers + times + words + lists)
  func bad(slip: Slip) throws {
    let sample = FileSample("x.yaml", slip.line + "\n")
    let id = try #require(slip.id)
    let value = sample.expect([id], slip.message, mended: slip.mended.map { $0 + "\n" }, as: Self.read(sample.file))
    #expect(value == slip.value)
  }

  @Test("an unknown key that is near to none lists the keys of a small map")
  func unknown() {
    let sample = FileSample("x.yaml", "people: [{id: a, name: A, ⟦birthday⟧: never}]\n")
    sample.expect(
      ["yaml/unknown-key"], "no key 'birthday' in a person; the keys are 'id', 'name', 'role' and 'languages'",
      as: PeopleReader.read(sample.file))
  }

  @Test("a key that is there is not suggested for another")
  func suggestedOnce() {
    let sample = FileSample("x.yaml", "people: [{id: a, name: A, ⟦nam⟧: B}]\n")
    let people = sample.expect(["yaml/unknown-key"], as: PeopleReader.read(sample.file))
    #expect(people?.people.first?.name.string == "A")
  }

  @Test("the key that a map needs is said at its start, with what it is for")
  func missing() {
    let sample = FileSample("x.yaml", "people:\n  - ⟦⟧id: a\n")
    sample.expect(
      ["yaml/missing-key"], "a person needs 'name', as the person gives it", as: PeopleReader.read(sample.file))
  }

  @Test("places are bytes, whatever stands before them")
  func bytes() {
    let sample = FileSample("x.yaml", "text: সারভাইভার é\nnumber: ⟦x⟧\n")
    sample.expect(["yaml/wrong-type"], as: Self.read(sample.file))
  }

  @Test("ten thousand equal entries take no time to speak of")
  func many() {
    let entries = (0..<10_000).map { "a\($0 % 5000)" }.joined(separator: ", ")
    let found = Self.read(SourceFile(path: "x.yaml", bytes: Array("ids: [\(entries)]\n".utf8))).diagnostics
    #expect(found.count == 5000)
    #expect(found.allSatisfy { $0.id == "yaml/repeated-value" && $0.notes.count == 1 })
  }

  @Test("every finding has an id of its own")
  func catalogue() {
    let ids = FieldFinding.catalogue.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("front-matter/missing") && !ids.contains("yaml/missing"))
  }

  private static let ids = [
    Slip(
      "id: ⟦“opening”⟧", "yaml/bad-id", "'id' is an id of a-z, 0-9 and '-'; found '“opening”'", mended: "id: opening",
      reads: "opening"),
    Slip("id: ⟦Gender policing⟧", "yaml/bad-id", mended: "id: gender-policing", reads: "gender-policing"),
    Slip("id: ⟦\"M 5\"⟧", "yaml/bad-id", mended: "id: \"m-5\"", reads: "m-5"),
    Slip("id: ⟦মানবাধিকার⟧", "yaml/bad-id", reads: "মানবাধিকার"),
    Slip("id: ⟦../up⟧", "yaml/bad-id", reads: "../up"),
    Slip("id: ⟦[a]⟧", "yaml/wrong-type", "'id' is an id of a-z, 0-9 and '-'; found a list", reads: "nothing"),
    Slip("block: ⟦SG 03⟧", "yaml/bad-id", mended: "block: SG-03", reads: "SG-03"),
    Slip("block: ⟦q১⟧", "yaml/bad-id", mended: "block: q1", reads: "q1"),
    Slip("block: ⟦a#b⟧", "yaml/bad-id", reads: "a#b"),
    Slip("at: ⟦q6⟧", "yaml/bad-id", "'at' is written as module#id; found 'q6'", reads: "nothing"),
    Slip("at: ⟦a#b#c⟧", "yaml/bad-id", reads: "nothing"),
    Slip("text: ⟦[a, b]⟧", "yaml/wrong-type", "'text' is text; found a list", reads: "nothing"),
    Slip("text: ⟦{a: b}⟧", "yaml/wrong-type", "'text' is text; found keys with values", reads: "nothing"),
    Slip("⟦text⟧:", "yaml/empty-value", "'text' has nothing after it; expected text", reads: "nothing"),
    Slip("text: ⟦\" \"⟧", "yaml/empty-value", reads: "nothing"),
  ]

  private static let numbers = [
    Slip(
      "minutes: ⟦20 min⟧", "yaml/wrong-type", "'minutes' is a whole number; found '20 min'", mended: "minutes: 20",
      reads: "20"),
    Slip("minutes: ⟦\"20 minutes\"⟧", "yaml/wrong-type", mended: "minutes: \"20\"", reads: "20"),
    Slip("minutes: ⟦৪৫⟧", "yaml/wrong-type", mended: "minutes: 45", reads: "45"),
    Slip("minutes: ⟦۴۵ دقیقه⟧", "yaml/wrong-type", mended: "minutes: 45", reads: "45"),
    Slip("minutes: ⟦twenty⟧", "yaml/wrong-type", reads: "nothing"),
    Slip("minutes: ⟦1h30⟧", "yaml/wrong-type", reads: "nothing"),
    Slip("minutes: ⟦1.5⟧", "yaml/wrong-type", reads: "nothing"),
    Slip("minutes: ⟦20-25⟧", "yaml/wrong-type", reads: "nothing"),
    Slip("minutes: ⟦0⟧", "yaml/out-of-range", "'minutes' goes from 1 to 9999; found '0'", reads: "nothing"),
    Slip("minutes: ⟦-5⟧", "yaml/out-of-range", reads: "nothing"),
    Slip("minutes: ⟦\"-\"⟧", "yaml/wrong-type", reads: "nothing"),
    Slip("number: ⟦99999999999999999999999999⟧", "yaml/out-of-range", reads: "nothing"),
    Slip("number: ⟦90%⟧", "yaml/wrong-type", mended: "number: 90", reads: "90"),
    Slip("number: ⟦170 %⟧", "yaml/wrong-type", mended: "number: 170", reads: "nothing"),
    Slip(
      "share: ⟦4,3⟧", "yaml/wrong-type", "'share' is a number with at most one decimal; found '4,3'",
      mended: "share: 4.3", reads: "4.3"),
    Slip("share: ⟦৪.৩⟧", "yaml/wrong-type", mended: "share: 4.3", reads: "4.3"),
    Slip("share: ⟦4.25⟧", "yaml/wrong-type", reads: "nothing"),
    Slip("share: ⟦5.1⟧", "yaml/out-of-range", "'share' goes from 1.0 to 5.0; found '5.1'", reads: "nothing"),
  ]

  private static let times = [
    Slip(
      "time: ⟦8.30⟧", "yaml/bad-time", "'time' is a time of day such as \"08:30\"; found '8.30'", mended: "time: 08:30",
      reads: "08:30"),
    Slip("time: ⟦\"1:30 pm\"⟧", "yaml/bad-time", mended: "time: \"13:30\"", reads: "13:30"),
    Slip("time: ⟦12:00 a.m.⟧", "yaml/bad-time", mended: "time: 00:00", reads: "00:00"),
    Slip("time: ⟦8 am⟧", "yaml/bad-time", mended: "time: 08:00", reads: "08:00"),
    Slip("time: ⟦08:30:00⟧", "yaml/bad-time", mended: "time: 08:30", reads: "08:30"),
    Slip("time: ⟦০৮:৩০⟧", "yaml/bad-time", mended: "time: 08:30", reads: "08:30"),
    Slip("time: ⟦25:00⟧", "yaml/bad-time", reads: "nothing"),
    Slip("time: ⟦8⟧", "yaml/bad-time", reads: "nothing"),
    Slip(
      "date: ⟦2026/3/1⟧", "yaml/bad-date", "'date' is a date such as 2026, 2026-03 or 2026-03-01; found '2026/3/1'",
      mended: "date: 2026-03-01", reads: "2026-03-01"),
    Slip("date: ⟦২০২৬-০৩⟧", "yaml/bad-date", mended: "date: 2026-03", reads: "2026-03"),
    Slip("date: ⟦01.03.2026⟧", "yaml/bad-date", reads: "nothing"),
    Slip("date: ⟦2026-02-30⟧", "yaml/bad-date", reads: "nothing"),
    Slip("date: ⟦2026-13⟧", "yaml/bad-date", reads: "nothing"),
    Slip("date: ⟦soon⟧", "yaml/bad-date", reads: "nothing"),
  ]

  private static let words = [
    Slip(
      "tier: ⟦Trainers⟧", "yaml/unknown-word",
      "'tier' is 'trainer', 'supervisor' or 'beat'; found 'Trainers'; did you mean 'trainer'?", mended: "tier: trainer",
      reads: "trainer"),
    Slip("tier: ⟦officer⟧", "yaml/unknown-word", reads: "nothing"),
    Slip("tier: ⟦[beat]⟧", "yaml/wrong-type", reads: "nothing"),
    Slip("yes: ⟦on⟧", "yaml/wrong-type", "'yes' is yes or no; found 'on'", mended: "yes: yes", reads: "true"),
    Slip("yes: ⟦ja⟧", "yaml/wrong-type", reads: "nothing"),
    Slip(
      "language: ⟦en_US⟧", "yaml/bad-language-tag",
      "'language' is a language tag such as en, bn or fa-AF; found 'en_US'",
      mended: "language: en-US", reads: "en-US"),
    Slip("language: ⟦Dari⟧", "yaml/bad-language-tag", mended: "language: fa-AF", reads: "fa-AF"),
    Slip("language: ⟦e⟧", "yaml/bad-language-tag", reads: "nothing"),
  ]

  private static let lists = [
    Slip("ids: ⟦a⟧", "yaml/wrong-type", "'ids' is a list of ids; found 'a'", mended: "ids: [a]", reads: "a"),
    Slip("ids: ⟦a, b⟧", "yaml/wrong-type", mended: "ids: [a, b]", reads: "a b"),
    Slip("ids: ⟦{a: b}⟧", "yaml/wrong-type", reads: "nothing"),
    Slip("ids: [a, ⟦[b]⟧, c]", "yaml/wrong-type", "an entry of 'ids' is text; found a list", reads: "a c"),
    Slip("ids: [a, ⟦a⟧]", "yaml/repeated-value", "'a' stands twice in 'ids'", mended: "ids: [a]", reads: "a"),
    Slip("ids:\n  - a\n  - ⟦a⟧", "yaml/repeated-value", mended: "ids:\n  - a", reads: "a"),
    Slip("ids:\n  - a\n  - ⟦a⟧ # twice", "yaml/repeated-value", reads: "a"),
    Slip("ids: [a, ⟦\"\"⟧]", "yaml/empty-value", reads: "a"),
    Slip("ids: [a, ⟦b c⟧]", "yaml/bad-id", mended: "ids: [a, b-c]", reads: "a b-c"),
    Slip(
      "tiers: ⟦[]⟧", "yaml/empty-value", "'tiers' is empty; it needs at least one of its words", reads: "nothing"),
    Slip("tiers: ⟦beat⟧", "yaml/wrong-type", mended: "tiers: [beat]", reads: "beat"),
    Slip(
      "tiers: [⟦baet⟧]", "yaml/unknown-word",
      "an entry of 'tiers' is 'trainer', 'supervisor' or 'beat'; found 'baet'; did you mean 'beat'?",
      mended: "tiers: [beat]", reads: "beat"),
  ]
}
