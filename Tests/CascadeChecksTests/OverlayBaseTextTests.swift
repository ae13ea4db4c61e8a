import CascadeChecks
import CascadeCurriculum
import CascadeTestSupport
import CascadeText
import Testing

/// What of the curriculum calls for another look at an overlay: all that the replaced text shows, wherever it stands.
@Suite("The text that an overlay's author has seen") struct OverlayBaseTextTests {
  private static let curriculum = """
    === curriculum.yaml
    id: samples
    title: Samples
    version: "1.0.0"
    language: en
    licence: CC-BY-4.0
    modules: [sample]
    editions:
      - {id: land, reader: facilitator, tier: trainer, locales: [en], overlay: land}
    values:
      helpline: "109"
      office: {en: the desk, bn: ডেস্ক}
      forum: the forum
      unused: "7"
      court: the court
    === modules/sample/module.md
    ---
    id: sample
    title: The rule of {{forum}}
    minutes: 30
    tiers: [trainer]
    gaps: [G01]
    objectives:
      - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
    ---

    ::: key-points {#first-steps}
    Answer soon.[^law] Call {{helpline}}, see [the act][act], [the form](https://example.org/form) and ![the way][way].

    [^own]: Inside, footnote 3.

    ::: definition {term=order}
    :::
    :::

    Outside.[^other] See [the rule][rule].

    [^law]: The act, section 54.[^deeper] Ask {{office}}.

    [^deeper]: Since 1998, see [the gazette][gazette].

    [^other]: Chapter 9.

    [act]: https://example.org/act-1 "The act"
    [way]: images/way.svg
    [gazette]: https://example.org/gazette-1
    [rule]: https://example.org/rule-1
    === glossary.yaml
    terms:
      - {id: order, term: order, definition: "a paper of {{court}} with a seal"}
      - {id: writ, term: writ, definition: another paper}
    === modules/sample/images/way.svg
    <svg xmlns="http://www.w3.org/2000/svg"/>
    === overlays/land/overlay.yaml
    id: land
    title: An edition
    country: BD
    standing: current
    === overlays/land/sample.md
    ---
    overlay: land
    module: sample
    set: {title: The rule of the land}
    ---

    ::: key-points {#first-steps}
    Answer at once.

    ::: reason
    The act asks for it.
    :::
    :::
    """

  /// What is to be looked at again after `words` of the curriculum became `others`.
  private static func toReview(_ words: String, _ others: String) async throws -> [String] {
    #expect(curriculum.contains(words))
    let changed = Sample(curriculum.replacing(words, with: others)).curriculum
    let kept = Sample.File(path: "overlays/land/based-on.yaml", bytes: try await kept(), marks: [])
    return try await SampleCurriculum.findings(in: changed + [kept]).filter {
      $0.id == "overlay/to-review" || $0.id == "overlay/no-base"
    }.map(\.message)
  }

  /// What is kept of the curriculum as it is.
  private static func kept() async throws -> [UInt8] {
    BasedOnWriter.bytes(of: try await bases().map { KeptBase($0.subject, text: $0.text) })
  }

  private static func bases() async throws -> [OverlayBase] {
    var tree = FileTree()
    for file in Sample(curriculum).curriculum { tree.files[file.path] = file.bytes }
    let folder = try TemporaryFolder(tree)
    let read = try await SampleCurriculum.read(folder.path)
    return try #require(read.curriculum?.overlays.first?.bases)
  }

  @Test("has below it the footnotes, the addresses and the values that it shows, in the order of use")
  func whole() async throws {
    let bases = try await Self.bases()
    #expect(bases.map(\.subject.description) == ["sample:title", "sample#first-steps"])
    #expect(bases.first?.text == "The rule of {{forum}}\n\n{{forum}}: the forum")
    let block = try #require(bases.last?.text)
    let below = try #require(block.firstRange(of: "\n:::\n:::\n\n")).upperBound
    #expect(
      block[below...] == """
        [^law]: The act, section 54.[^deeper] Ask {{office}}.

        [^deeper]: Since 1998, see [the gazette][gazette].

        [act]: https://example.org/act-1 "The act"

        [way]: images/way.svg

        [gazette]: https://example.org/gazette-1

        term:order: a paper of {{court}} with a seal

        {{helpline}}: 109

        {{office}}: the desk

        {{court}}: the court
        """)
  }

  @Test(
    "calls for another look when only that changes",
    arguments: [
      ("section 54", "section 55", "'54' became '55'"), ("Since 1998", "Since 2001", "'1998' became '2001'"),
      ("act-1", "act-2", "'1' became '2'"), ("\"The act\"", "\"The new act\"", "'new' was put in"),
      ("gazette-1", "gazette-2", "'1' became '2'"), ("\"109\"", "\"119\"", "'109' became '119'"),
      ("with a seal", "without a seal", "'with' became 'without'"),
      ("court: the court", "court: the bench", "'court' became 'bench'"),
      ("en: the desk", "en: the station", "'desk' became 'station'"),
    ])
  func changed(words: String, others: String, difference: String) async throws {
    #expect(
      try await Self.toReview(words, others) == [
        "'sample#first-steps' stands for a text that has changed: \(difference)"
      ])
  }

  @Test("of a title has the values that it shows")
  func title() async throws {
    #expect(
      try await Self.toReview("forum: the forum", "forum: the council") == [
        "'sample:title' stands for a text that has changed: 'forum' became 'council'"
      ])
  }

  @Test(
    "calls for nothing when what others show changes, a translation of a value, or the place of a footnote",
    arguments: [
      ("Chapter 9", "Chapter 8"), ("rule-1", "rule-2"), ("unused: \"7\"", "unused: \"8\""), ("bn: ডেস্ক", "bn: থানা"),
      ("another paper", "an old paper"),
      ("[^other]: Chapter 9.\n", ""),
      (
        "[^deeper]: Since 1998, see [the gazette][gazette].\n\n[^other]: Chapter 9.",
        "[^other]: Chapter 9.\n\n[^deeper]: Since 1998, see [the gazette][gazette]."
      ),
    ])
  func unchanged(words: String, others: String) async throws {
    #expect(try await Self.toReview(words, others).isEmpty)
  }
}
