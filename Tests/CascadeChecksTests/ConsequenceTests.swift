import CascadeChecks
import CascadeText
import Foundation
import Testing

/// What follows from an error on a fence line is left out until the line is mended.
@Suite("Consequences") struct ConsequenceTests {
  @Test(
    "a container that cannot be read, and not that sums, lessons and timetables come out wrong",
    arguments: [
      ("minutes=30", "minutes=3o", "container/bad-attribute-value"),
      ("minutes=30", "minuts=30", "container/unknown-attribute"),
      ("::: activity", "::: activty", "container/unknown-kind"),
    ])
  func unreadContainer(right: String, wrong: String, told: String) async throws {
    let sample = """
      === courses/tot.yaml
      id: tot
      title: Training of trainers
      tier: trainer
      days:
        - {title: Day 1, starts: "08:30", sessions: [{module: sample}, {event: other, minutes: 5, at: "09:00"}]}
      === modules/sample/module.md
      ::: activity {#try-it minutes=30 method=pairs objectives=O1}

      Explain the rule to your neighbour.

      :::

      ::: question {#q1 kind=single objectives=O1}

      What does the rule say?

      - [x] What everyone may expect.
        > Yes, everyone.
      - [ ] What a few people may expect.
        > The rule leaves nobody out.

      :::

      """
    #expect(try await SampleCurriculum.findings(in: Sample(sample)).isEmpty)
    let findings = try await SampleCurriculum.findings(in: Sample(sample.replacingOccurrences(of: right, with: wrong)))
    #expect(findings.map(\.id) == [CheckID(told)], "\(described(findings))")
  }

  @Test("an attribute that is like none hides nothing else")
  func foreignAttribute() async throws {
    let sample = """
      === modules/sample/module.md
      ::: activity {#try-it minutes=20 method=pairs objectives=O1 colour=red}

      Explain the rule to your neighbour.

      :::

      ::: question {#q1 kind=single objectives=O1}

      What does the rule say?

      - [x] What everyone may expect.
        > Yes, everyone.
      - [ ] What a few people may expect.
        > The rule leaves nobody out.

      :::

      """
    let findings = try await SampleCurriculum.findings(in: Sample(sample))
    #expect(
      Set(findings.map(\.id)) == ["container/unknown-attribute", "time/sum-differs"], "\(described(findings))")
  }
}
