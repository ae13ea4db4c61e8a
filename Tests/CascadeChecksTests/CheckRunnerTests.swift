import CascadeChecks
import CascadeCurriculum
import CascadeText
import Testing

@Suite("CheckRunner") struct CheckRunnerTests {
  /// A curriculum whose module has one warning, at objective O2; `checks` and `ignore` are put into its files.
  private func findings(checks: String = "{}", ignore: String = "[]") async throws -> [Diagnostic] {
    let sample = Sample(
      """
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      modules: [sample]
      editions:
        - {id: participant, reader: participant, tier: trainer, locales: [en]}
      checks: \(checks)
      === modules/sample/module.md
      ---
      id: sample
      title: A sample module
      minutes: 30
      tiers: [trainer]
      gaps: [G01]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
        - {id: O2, can: know the rule, level: remember, competencies: [C1.1]}
      ignore: \(ignore)
      ---

      ::: activity {#desk minutes=30 objectives=O1,O2}

      Explain the rule.

      :::

      ::: question {#q1 kind=truefalse objectives=O1,O2}

      The rule is for everyone.

      - [x] True
      - [ ] False

      ::: feedback

      For everyone.

      :::

      :::
      """)
    return try await SampleCurriculum.findings(in: sample)
  }

  private let verb: CheckID = "objective/no-measurable-verb"

  @Test("a finding has its check's severity")
  func plain() async throws {
    let findings = try await findings()
    #expect(findings.map(\.id) == [verb])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test("a severity of the curriculum takes the place of the check's own; the check goes before its category")
  func severities() async throws {
    #expect(try await findings(checks: "{objective: note}").map(\.severity) == [.note])
    #expect(try await findings(checks: "{objective/no-measurable-verb: error}").map(\.severity) == [.error])
    #expect(try await findings(checks: "{objective: off}").isEmpty)
    #expect(
      try await findings(checks: "{objective: off, objective/no-measurable-verb: note}").map(\.severity) == [.note])
  }

  @Test("a silence hides findings in the whole file, or at a place")
  func silences() async throws {
    #expect(try await findings(ignore: "[{check: objective, reason: sample}]").isEmpty)
    #expect(try await findings(ignore: "[{check: objective/no-measurable-verb, at: O2, reason: sample}]").isEmpty)
  }

  @Test("a silence at another place hides nothing, and is told")
  func unusedSilence() async throws {
    let findings = try await findings(ignore: "[{check: objective, at: desk, reason: sample}]")
    #expect(Set(findings.map(\.id)) == [verb, "release/unused-silence"])
  }

  @Test("a silence counts as used though the check is switched off")
  func silencedAndOff() async throws {
    let findings = try await findings(checks: "{objective: off}", ignore: "[{check: objective, reason: sample}]")
    #expect(findings.isEmpty)
  }

  @Test("an unknown check is told with the nearest one as a fix")
  func unknown() async throws {
    let findings = try await findings(ignore: "[{check: objectiv/too-many, reason: sample}]")
    let remark = try #require(findings.first { $0.id == "release/unknown-check" })
    #expect(remark.message == "no check or category 'objectiv/too-many'; did you mean 'objective/too-many'?")
    #expect(remark.fixes.first?.replacement == "objective/too-many")
  }

  @Test("an error is neither silenced nor lowered")
  func firm() async throws {
    let sample: Sample = """
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      modules: [sample]
      editions:
        - {id: participant, reader: participant, tier: trainer, locales: [en]}
      checks: {restricted: off}
      === modules/sample/module.md
      ---
      id: sample
      title: A sample module
      minutes: 30
      tiers: [trainer]
      gaps: [G01]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ignore:
        - {check: restricted/link-from-public, reason: sample}
      ---

      See the [notes](#notes).

      ::: facilitator {#notes}

      Stop.

      :::
      """
    let findings = try await SampleCurriculum.findings(in: sample)
    #expect(findings.contains { $0.id == "restricted/link-from-public" && $0.severity == .error })
    #expect(findings.contains { $0.id == "release/firm-silence" })
  }

  @Test("the parts are the modules, the pages, the overlays' files and the whole")
  func parts() async throws {
    let sample: Sample = """
      === pages/notes.md
      ## Notes
      """
    #expect(try await SampleCurriculum.findings(in: sample).isEmpty)
  }
}
