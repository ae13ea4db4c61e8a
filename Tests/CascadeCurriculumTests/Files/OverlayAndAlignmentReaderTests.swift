import CascadeCurriculum
import CascadeText
import Testing

@Suite("OverlayReader") struct OverlayReaderTests {
  private static let path = "overlays/bangladesh/overlay.yaml"

  @Test("reads every key")
  func everything() throws {
    let sample = FileSample(Self.path, FullFile.overlay.text)
    let overlay = try #require(sample.expect(as: OverlayReader.read(sample.file)))
    #expect(
      overlay.id.text == "bangladesh" && overlay.path == Self.path && overlay.title.string == "Bangladesh edition")
    #expect(overlay.country.string == "BD" && overlay.standing == .historical)
    #expect(overlay.banner?.string == "For study only" && overlay.silences.count == 1)
    #expect(overlay.values.map(\.name) == ["local_forum_name"] && overlay.values.first?.status == .unverified)
  }

  @Test("a country is two capital letters, a standing one of two words, an id the folder's name")
  func bad() {
    let sample = FileSample(Self.path, "id: ⟦nepal⟧\ntitle: A\ncountry: ⟦bd⟧\nstanding: ⟦old⟧\n")
    sample.expect(
      ["yaml/name-differs", "yaml/wrong-type", "yaml/unknown-word"],
      mended: "id: bangladesh\ntitle: A\ncountry: BD\nstanding: old\n", as: OverlayReader.read(sample.file))
    let name = FileSample(Self.path, "id: bangladesh\ntitle: A\ncountry: ⟦Bangladesh⟧\nstanding: current\n")
    name.expect(
      ["yaml/wrong-type"], "'country' is two capital letters, such as BD; found 'Bangladesh'",
      as: OverlayReader.read(name.file))
  }
}

@Suite("AlignmentReader") struct AlignmentReaderTests {
  private static let path = "alignments/npan.yaml"

  private static func sample(_ row: String) -> FileSample {
    FileSample(path, "id: npan\ntitle: A\ncourses: []\nrows: [\(row)]\n")
  }

  @Test("reads every key")
  func everything() throws {
    let sample = FileSample(Self.path, FullFile.alignment.text)
    let alignment = try #require(sample.expect(as: AlignmentReader.read(sample.file)))
    #expect(alignment.id.text == "npan" && alignment.path == Self.path && alignment.creditHours == Tenths(150))
    let course = try #require(alignment.courses.first)
    #expect(course.code.text == "NPA-120" && course.title.string == "Persons at risk")
    #expect(course.programme?.string == "Basic course" && course.credits == Tenths(20) && course.hours == Tenths(300))
    #expect(course.outcomes.map(\.id.text) == ["NPA-120.1"])
    #expect(course.outcomes.first?.outcome.string == "gives a first response")
    let exclusion = try #require(alignment.excluded.first)
    #expect(exclusion.module.id.text == "rights" && exclusion.objectives.map(\.id.text) == ["O4"])
    #expect(exclusion.reason.string == "a task of supervisors" && alignment.silences.count == 1)
  }

  @Test("reads a row")
  func row() throws {
    let sample = FileSample(Self.path, FullFile.alignment.text)
    let row = try #require(sample.expect(as: AlignmentReader.read(sample.file))?.rows.first)
    #expect(row.course.id.text == "NPA-120" && row.outcome?.id.text == "NPA-120.1" && row.module.id.text == "rights")
    #expect(row.tier == .beat && row.minutes == Minutes(60) && sample.file.text(at: row.minutesSpan) == "60")
    #expect(row.fit == .part && row.status == .proposed && row.objectives.map(\.id.text) == ["O2"])
    #expect(row.taughtIn.map(\.id.text) == ["desk"] && row.assessedBy.map(\.id.text) == ["q2", "q4"])
    #expect(row.change?.string == "add desk role play" && row.owner?.string == "curriculum officer")
    #expect(row.decision?.description == "2026-05-02" && row.nextReview?.description == "2027-01")
  }

  @Test(
    "says what is wrong with a row",
    arguments: [
      ("⟦⟧{course: N-1, module: a, tier: beat, status: proposed}", "yaml/missing-key"),
      ("{course: N-1, module: a, tier: beat, fit: ⟦most⟧, status: proposed}", "yaml/unknown-word"),
      ("{course: N-1, module: a, tier: beat, fit: part, status: ⟦done⟧}", "yaml/unknown-word"),
      ("{course: N-1, module: a, tier: beat, fit: part, status: retired, decision: ⟦1.5.26⟧}", "yaml/bad-date"),
      ("{course: N-1, module: a, tier: beat, fit: part, status: retired, minutes: ⟦0⟧}", "yaml/out-of-range"),
      ("{course: ⟦N#1⟧, module: a, tier: beat, fit: part, status: retired}", "yaml/bad-id"),
    ])
  func badRow(row: String, id: CheckID) {
    let sample = Self.sample(row)
    sample.expect([id], as: AlignmentReader.read(sample.file))
  }

  @Test("says what is wrong with courses and exclusions")
  func badParts() {
    let sample = FileSample(
      Self.path,
      """
      id: npan
      title: A
      courses:
        - ⟦⟧{title: A, hours: ⟦many⟧}
        - {code: N-1, title: B, outcomes: [⟦⟧{id: N-1.1}]}
      rows: []
      excluded: [⟦⟧{module: a}]
      credit-hours: ⟦0⟧

      """)
    sample.expect(
      ["yaml/missing-key", "yaml/wrong-type", "yaml/missing-key", "yaml/missing-key", "yaml/out-of-range"],
      as: AlignmentReader.read(sample.file))
  }
}
