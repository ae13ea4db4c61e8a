import CascadeChecks
import CascadeText
import Testing

/// Which ids tell an answer, and which only look as if they did.
@Suite("Telling ids") struct TellingIDTests {
  private func found(_ id: String, _ kind: String = "single", options: [String]? = nil) async throws -> Int {
    let options = options ?? ["- [x] Safety first", "- [ ] The record"]
    let sample = Sample(
      """
      ::: question {#\(id) kind=\(kind) objectives=O1}

      What does the right to silence mean at the first stop?

      \(options.joined(separator: "\n"))

      :::
      """)
    let findings = try await SampleCurriculum.findings(in: sample)
    return findings.count { $0.id == "restricted/telling-id" }
  }

  @Test(
    "a verdict beside an option's letter or number, or the words of the right option",
    arguments: ["q1-answer-b", "b-correct", "q2.right-a", "Q1-Correct-B", "wrong-2", "q1-safety-first", "safety-first"])
  func telling(id: String) async throws { #expect(try await found(id) == 1) }

  @Test(
    "words that stand in the question or mean something else",
    arguments: ["q1", "right-to-silence", "answer", "the-record", "key-1", "first-stop", "q1-b", "correct-the-record"])
  func innocent(id: String) async throws { #expect(try await found(id) == 0) }

  @Test("the side of a true-or-false question")
  func sides() async throws {
    let options = ["- [x] True", "- [ ] False"]
    #expect(try await found("q3-true", "truefalse", options: options) == 1)
    #expect(try await found("true-or-false", "truefalse", options: options) == 0)
    #expect(try await found("no-entry", "truefalse", options: options) == 0)
  }

  @Test("blocks outside questions number the lines for answers, and restricted ones say what they like")
  func outside() async throws {
    let sample: Sample = """
      ::: blank {#answer-2 lines=3}

      :::

      ::: handout {#sheet-correct-c copies=each}

      Write here.

      :::

      ### The end {#correct-b}
      """
    let findings = try await SampleCurriculum.findings(in: sample).filter { $0.id == "restricted/telling-id" }
    #expect(findings.count == 2, "\(described(findings))")
  }
}
