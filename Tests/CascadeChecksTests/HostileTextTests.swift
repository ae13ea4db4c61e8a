import CascadeChecks
import CascadeCurriculum
import CascadeText
import Testing

/// Texts that no author writes: each is judged to its end, in time that grows with its length.
@Suite("Hostile text") struct HostileTextTests {
  @Test("a curriculum of nothing has nothing to be judged")
  func empty() async throws {
    let english = try #require(LocaleTag("en"))
    let none = Text("", at: .start)
    let curriculum = Curriculum(id: ID("a"), title: none, version: none, language: english, licence: none)
    #expect(CheckRunner().parts(of: curriculum).allSatisfy { if case .whole = $0 { true } else { false } })
    _ = await CheckRunner().run(on: curriculum)
  }

  @Test(
    "is judged to its end", .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "word ", count: 40_000) + "\n\n::: answer\n\n" + String(repeating: "word ", count: 40_000)
        + "\n\n:::",
      "::: question {#q kind=single objectives=O1}\n\nWhich?\n\n" + String(repeating: "- [x] a\n", count: 5_000)
        + "\n:::",
      String(repeating: "::: facilitator\n\n", count: 2_000),
      String(repeating: "::: step {minutes=9}\n\n", count: 2_000) + String(repeating: ":::\n\n", count: 2_000),
      String(repeating: "[a](#x) ", count: 5_000) + "\n\n::: facilitator {#x}\n\nb\n\n:::",
      String(repeating: "## Answer\n\n", count: 5_000),
      String(repeating: "*", count: 20_000) + "Answer:",
      String(repeating: "\"policeman' eve-teasing ", count: 5_000),
      String(repeating: "1\u{9E7}", count: 20_000),
      String(repeating: "- [x] a\n", count: 10_000),
      "a[^1]\n\n" + (1...3_000).map { "[^\($0)]: b[^\($0 + 1)]\n\n" }.joined(),
    ])
  func judged(text: String) async throws { _ = try await SampleCurriculum.findings(in: Sample(text)) }
}
