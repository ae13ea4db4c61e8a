import CascadeCurriculum
import CascadeText
import Testing

@Suite("CompetenciesReader") struct CompetenciesReaderTests {
  @Test("reads every key")
  func everything() throws {
    let sample = FileSample("competencies.yaml", FullFile.competencies.text)
    let framework = try #require(sample.expect(as: CompetenciesReader.read(sample.file)))
    #expect(framework.id == "framework" && framework.title?.string == "Competency framework")
    #expect(framework.levels.map(\.id.text) == ["L1", "L2"] && framework.levels.map(\.tier) == [.beat, .supervisor])
    #expect(framework.levels[0].title.string == "does it" && framework.levels[0].evidence?.string == "observed contact")
    let competency = try #require(framework.competencies.first)
    #expect(competency.id.text == "C2" && competency.title.string == "Inclusive service")
    let statement = try #require(competency.statements.first)
    #expect(statement.id.text == "C2.2" && sample.file.text(at: statement.idSpan) == "C2.2")
    #expect(statement.levels.map(\.level.id.text) == ["L1", "L2"])
    #expect(statement.levels.map(\.text.string) == ["safety and privacy", "room and rota"])
    #expect(statement.redLine.map(\.id.text) == ["L1", "L2"] && framework.silences.count == 1)
  }

  @Test("says what is wrong, and keeps the statements that can be named")
  func bad() throws {
    let sample = FileSample(
      "competencies.yaml",
      """
      levels: ⟦[]⟧
      competencies:
        - ⟦⟧title: A
          statements:
            - {id: C1.1, statement: B, levels: ⟦[L1]⟧}
            - ⟦⟧{id: C1.2, levels: ⟦{}⟧}

      """)
    let framework = try #require(
      sample.expect(
        ["yaml/empty-value", "yaml/missing-key", "yaml/wrong-type", "yaml/missing-key", "yaml/empty-value"],
        as: CompetenciesReader.read(sample.file)))
    #expect(framework.competencies.first?.statements.map(\.id.text) == ["C1.1", "C1.2"])
  }
}

@Suite("NeedsReader") struct NeedsReaderTests {
  private static func gap(_ fields: String) -> FileSample {
    FileSample(
      "needs.yaml",
      "gaps: [{id: G01, statement: a, competencies: [C1.1], \(fields)}]\n")
  }

  @Test("reads every key")
  func everything() throws {
    let sample = FileSample("needs.yaml", FullFile.needs.text)
    let needs = try #require(sample.expect(as: NeedsReader.read(sample.file)))
    #expect(needs.id == "needs-2025" && needs.title?.string == "Needs assessment" && needs.round?.string == "pre")
    #expect(needs.people == 240 && needs.isSynthetic && needs.silences.count == 1)
    #expect(needs.gapWeight == 0.6 && needs.errorWeight == 0.3 && needs.outsideWeight == 0.1)
    let gap = try #require(needs.gaps.first)
    #expect(gap.id.text == "G05" && gap.statement.string == "First response to gender-based violence")
    #expect(gap.competencies.map(\.id.text) == ["C2.2"] && gap.importance == Tenths(43) && gap.confidence == Tenths(27))
    #expect(gap.error == 52 && gap.outside == 2 && gap.status == .singleSource && gap.note?.string == "asked twice")
    #expect(gap.instruments.map(\.string) == ["I1", "I2"])
    let finding = try #require(needs.nonTraining.first)
    #expect(finding.finding.string == "No private room at 7 of 12 stations")
    #expect(finding.owner?.string == "works department" && finding.action?.string == "one lockable room each")
  }

  @Test(
    "says what is wrong with a figure",
    arguments: [
      ("importance: ⟦6⟧, confidence: 2, error: 5, outside: 1", "yaml/out-of-range"),
      ("importance: 4, confidence: ⟦0.9⟧, error: 5, outside: 1", "yaml/out-of-range"),
      ("importance: 4, confidence: 2, error: ⟦101⟧, outside: 1", "yaml/out-of-range"),
      ("importance: 4, confidence: 2, error: 5, outside: ⟦3⟧", "yaml/out-of-range"),
      ("importance: 4, confidence: 2, error: 5, outside: 1, status: ⟦sure⟧", "yaml/unknown-word"),
    ])
  func figures(fields: String, id: CheckID) {
    let sample = Self.gap(fields)
    sample.expect([id], as: NeedsReader.read(sample.file))
  }

  @Test(
    "weights add up to 1",
    arguments: [
      ("⟦{gap: 0.5, error: 0.3, outside: 0.3}⟧", "yaml/out-of-range"),
      ("{gap: ⟦50⟧, error: 0.3, outside: 0.2}", "yaml/out-of-range"),
      ("{gap: ⟦half⟧, error: 0.3, outside: 0.2}", "yaml/wrong-type"),
      ("⟦⟧{gap: 0.5, error: 0.5}", "yaml/missing-key"),
    ])
  func weights(weights: String, id: CheckID) throws {
    let sample = FileSample("needs.yaml", "weights: \(weights)\ngaps: []\n")
    let needs = try #require(sample.expect([id], as: NeedsReader.read(sample.file)))
    #expect(needs.gapWeight == 0.5 && needs.errorWeight == 0.3 && needs.outsideWeight == 0.2)
  }

  @Test("weights in the digits of another script are read, and those of ASCII offered")
  func digits() throws {
    let sample = FileSample("needs.yaml", "weights: {gap: ⟦০.৫⟧, error: 0.3, outside: 0.2}\ngaps: []\n")
    let needs = try #require(
      sample.expect(
        ["yaml/wrong-type"], mended: "weights: {gap: 0.5, error: 0.3, outside: 0.2}\ngaps: []\n",
        as: NeedsReader.read(sample.file)))
    #expect(needs.gapWeight == 0.5 && needs.errorWeight == 0.3 && needs.outsideWeight == 0.2)
  }

  @Test("the round is one of three, and a finding has words")
  func rest() {
    let sample = FileSample(
      "needs.yaml", "round: ⟦follow-up⟧\nsynthetic: ⟦some⟧\ngaps: []\nnon-training: [⟦⟧{owner: a}]\n")
    sample.expect(
      ["yaml/unknown-word", "yaml/wrong-type", "yaml/missing-key"],
      "'round' is 'pre', 'post' or 'followup'; found 'follow-up'; did you mean 'followup'?",
      mended: "round: followup\nsynthetic: some\ngaps: []\nnon-training: [{owner: a}]\n",
      as: NeedsReader.read(sample.file))
  }
}
