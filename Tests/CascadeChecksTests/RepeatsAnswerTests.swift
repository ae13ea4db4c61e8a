import CascadeChecks
import CascadeText
import Testing

/// Where participants read the words of an answer outside the text of its module.
@Suite("Answers repeated elsewhere") struct RepeatsAnswerTests {
  private static let answer = "the officer takes her and the child into a private room at once"
  private static let whole = "Ask her what she needs first, and wait."

  private func sample(_ files: String, title: String = "A sample module") -> Sample {
    Sample(
      """
      === modules/sample/module.md
      ---
      id: sample
      title: \(title)
      minutes: 30
      tiers: [trainer]
      gaps: [G01]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---

      ::: scenario {#desk minutes=30 method=role-play objectives=O1}

      Shirin comes in with a small child. What do you do?

      ::: answer

      - The officer takes her and the child into a private room at once, and calls a colleague.
      - \(Self.whole)

      :::

      :::

      See [trust](term:trust).

      \(files)
      """)
  }

  private func expect(_ sample: Sample, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let found = try await SampleCurriculum.findings(in: sample).filter { $0.id == "restricted/repeats-answer" }
    let wanted = sample.files.sorted { $0.path < $1.path }.flatMap { file in file.marks.map { "\(file.path) \($0)" } }
    #expect(
      found.map { "\($0.path) \($0.span)" } == wanted, "\(described(found))", sourceLocation: sourceLocation)
    #expect(found.allSatisfy { $0.notes.map(\.path) == ["modules/sample/module.md"] }, sourceLocation: sourceLocation)
  }

  @Test("titles, definitions, pages and values are compared, each at the place of the words")
  func everywhere() async throws {
    try await expect(sample("", title: "\"How ⟦\(Self.answer)⟧\""))
    try await expect(
      sample("=== glossary.yaml\nterms: [{id: trust, term: trust, definition: Here ⟦\(Self.answer)⟧ again}]"))
    try await expect(
      sample(
        """
        === glossary.yaml
        terms: [{id: trust, term: trust, definition: What holds}]
        === pages/notes.md
        Before all else, ⟦ask her what she needs first, and wait⟧ beside her.
        """))
  }

  @Test("fields of sources are compared, and remarks for staff are not")
  func readers() async throws {
    try await expect(
      sample(
        """
        See the guide [@guide].
        === glossary.yaml
        terms: [{id: trust, term: trust, definition: What holds, note: Here \(Self.answer) again}]
        === sources.yaml
        sources:
          - {id: guide, type: book, title: A guide, issued: "2024", status: checked, publisher: Here ⟦\(Self.answer)⟧}
        """))
  }

  @Test("words typed with escapes and character references, over several lines, are found too")
  func escaped() async throws {
    let words = "⟦the officer takes her &#97;nd the child\ninto a \\_private room at once⟧"
    try await expect(
      sample(
        """
        Remember that \(words) for her.
        === glossary.yaml
        terms: [{id: trust, term: trust, definition: What holds}]
        === pages/notes.md
        Remember that \(words) for her.
        """))
  }

  @Test("a few words in a row that are no whole paragraph are no repetition")
  func few() async throws {
    try await expect(
      sample(
        """
        === glossary.yaml
        terms: [{id: trust, term: trust, definition: The officer takes her and the child into a room with a door}]
        === pages/notes.md
        The officer takes her and the child into a private room.
        """))
  }
}
