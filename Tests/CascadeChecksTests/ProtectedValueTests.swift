import CascadeChecks
import CascadeTestSupport
import CascadeText
import Testing

/// Other words in protected text, put there by a value.
@Suite("Values in protected text") struct ProtectedValueTests {
  private static let module = """
    ::: handout {#sheet copies=each}

    ::: key-points {#core protected=yes}

    Call {{helpline}}.[^note]

    ::: definition {#inner term=none}
    The {{office}}.
    :::

    :::

    :::

    [^note]: Or ask {{forum}}.

    Everywhere: {{free}}.

    ::: key-points {#elsewhere protected=yes overlays=sea}
    Only {{free}}.
    :::

    ::: key-points {#remark protected=yes}
    ::: comment
    Whether {{free}} fits?
    :::
    Words.
    :::
    """

  private static func findings(_ values: String, _ more: String = "") async throws -> [Diagnostic] {
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
        - {id: land, reader: participant, tier: trainer, locales: [en, bn], overlay: land}
      values: {helpline: {en: "109", bn: "১০৯"}, office: the desk, forum: the forum, free: here}
      === modules/sample/module.md
      \(module)

      === overlays/sea/overlay.yaml
      id: sea
      title: Another edition
      country: AF
      standing: current
      === overlays/land/overlay.yaml
      id: land
      title: An edition
      country: BD
      standing: current
      \(more)
      values: {\(values)}
      """)
    return try await SampleCurriculum.findings(in: sample).filter { $0.id == "overlay/protected-value" }
  }

  @Test("is told once for each value, with every place, in blocks inside and in footnotes")
  func told() async throws {
    let found = try await Self.findings("helpline: \"111\", office: the station, forum: the council")
    #expect(
      found.map(\.message) == [
        "other words for 'helpline' change protected text: '109' becomes '111'; in bn '১০৯' becomes '111'",
        "other words for 'office' change protected text: 'the desk' becomes 'the station'",
        "other words for 'forum' change protected text: 'the forum' becomes 'the council'",
      ])
    #expect(found.allSatisfy { $0.path == "overlays/land/overlay.yaml" && $0.severity == .warning })
    #expect(found.flatMap(\.notes).map(\.message) == Array(repeating: "shown in 'core', which is protected", count: 3))
  }

  @Test("is told where it has other words in another language of the country's editions alone")
  func otherLanguage() async throws {
    let found = try await Self.findings("helpline: {en: \"109\", bn: \"১১১\"}")
    #expect(found.map(\.message) == ["other words for 'helpline' change protected text: in bn '১০৯' becomes '১১১'"])
    #expect(try await Self.findings("helpline: {ps: \"111\"}").isEmpty)
  }

  @Test("names each language whose words differ, and a pair that two of them share once")
  func everyLanguage() async throws {
    let found = try await Self.findings("office: {en: the station, bn: the elders}, forum: the council")
    #expect(
      found.map(\.message) == [
        "other words for 'office' change protected text: 'the desk' becomes 'the station'; "
          + "in bn 'the desk' becomes 'the elders'",
        "other words for 'forum' change protected text: 'the forum' becomes 'the council'",
      ])
  }

  @Test(
    "or not: the same words, words outside of protected text, in that of another edition, or in notes among authors",
    arguments: ["helpline: {en: \"109\", bn: \"১০৯\"}", "office: the desk", "free: there"])
  func quiet(values: String) async throws {
    #expect(try await Self.findings(values).isEmpty)
  }

  @Test("is silent where the overlay says why")
  func silenced() async throws {
    let silence = "ignore:\n  - {check: overlay/protected-value, reason: the help line of the country}"
    #expect(try await Self.findings("helpline: \"111\"", silence).isEmpty)
    let one = "ignore:\n  - {check: overlay/protected-value, at: helpline, reason: the help line of the country}"
    #expect(
      try await Self.findings("helpline: \"111\", forum: the council", one).map(\.message) == [
        "other words for 'forum' change protected text: 'the forum' becomes 'the council'"
      ])
  }
}
