import CascadeChecks
import CascadeText
import Testing

@Suite("A footnote that is left out") struct FootnoteLeftOutTests {
  /// What is said of a text whose footnote is written in a block with `attributes`, marked by `mark`.
  private func messages(_ mark: String, _ attributes: String, kind: String = "only") async throws -> [String] {
    let text = """
      \(mark)

      ::: \(kind) {#part \(attributes)}

      Ask first.

      [^a]: A note.

      :::

      """
    let findings = try await SampleCurriculum.findings(in: Sample(stringLiteral: text))
    return findings.filter { $0.id == "link/footnote-left-out" }.map(\.message)
  }

  @Test("is told by the tier that lacks it, first of several")
  func tiers() async throws {
    #expect(
      try await messages("Text.[^a] Again.[^a]", "tiers=trainer,beat") == [
        "this footnote is written inside a block that the tier 'supervisor' does not get",
        "this footnote is written inside a block that the tier 'supervisor' does not get",
      ])
    let inside = "::: only {#own tiers=trainer}\n\nText.[^a]\n\n:::"
    #expect(try await messages(inside, "tiers=trainer,beat").isEmpty)
    #expect(try await messages(inside, "tiers=beat").count == 1)
  }

  @Test("of a facilitator's block is for another check")
  func restricted() async throws {
    #expect(try await messages("Text.[^a]", "tiers=trainer", kind: "facilitator").isEmpty)
  }

  @Test("is told where its mark stands in another footnote")
  func nested() async throws {
    #expect(try await messages("Text.[^b]\n\n[^b]: See[^a]", "tiers=trainer").count == 1)
  }
}
