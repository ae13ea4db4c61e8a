import CascadeChecks
import CascadeText
import Foundation
import Testing

/// One thing that is wrong makes one finding, whatever follows from it.
@Suite("Said once") struct SaidOnceTests {
  /// A curriculum with a second module, `second`, whose file holds `bytes`, and which a link, a prerequisite, a course
  /// and the list name.
  private func findings(second bytes: [UInt8], list: String = "sample, second") async throws -> [Diagnostic] {
    let sample = Sample(
      """
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      modules: [\(list)]
      editions:
        - {id: participant, reader: participant, tier: trainer, locales: [en]}
      === courses/tot.yaml
      id: tot
      title: Training of trainers
      tier: trainer
      days:
        - {title: Day 1, starts: "08:30", sessions: [{module: sample}, {module: second}]}
      === modules/sample/module.md
      ---
      id: sample
      title: A sample module
      minutes: 30
      tiers: [trainer]
      prerequisites: [second]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---

      See [the second](../second/module.md) and [its rule](../second/module.md#rule).
      """)
    let second = Sample.File(path: "modules/second/module.md", bytes: bytes, marks: [])
    return try await SampleCurriculum.findings(in: sample.curriculum + [second])
  }

  private func module(_ id: String) -> [UInt8] {
    Array(
      """
      ---
      id: \(id)
      title: Another module
      minutes: 30
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---

      ## Rule

      """.utf8)
  }

  private func errors(in findings: [Diagnostic]) -> [CheckID] {
    findings.filter { $0.severity == .error }.map(\.id)
  }

  @Test("a module saved as UTF-16, and not that its id, links and lessons lead nowhere")
  func unreadableModule() async throws {
    let findings = try await findings(second: [0xFF, 0xFE] + module("second").flatMap { [$0, 0] })
    #expect(errors(in: findings) == ["text/not-utf8"], "\(described(findings))")
    #expect(!findings.contains { $0.path == "curriculum.yaml" || $0.path == "courses/tot.yaml" })
  }

  @Test("a module without front matter")
  func noFrontMatter() async throws {
    let findings = try await findings(second: Array("## Rule\n".utf8))
    #expect(errors(in: findings) == ["front-matter/missing"], "\(described(findings))")
  }

  @Test("an id that differs from the name of its folder, by whichever the list names the module")
  func misnamed() async throws {
    for list in ["sample, second", "sample, other"] {
      let findings = try await findings(second: module("other"), list: list)
      #expect(errors(in: findings) == ["front-matter/name-differs"], "\(described(findings))")
    }
  }

  @Test("two modules with one id, both shown, with the name of the folder as a fix")
  func twoModules() async throws {
    for list in ["sample, second", "sample"] {
      let findings = try await findings(second: module("sample"), list: list)
      #expect(errors(in: findings) == ["curriculum/duplicate-id"], "\(described(findings))")
      let double = try #require(findings.first { $0.id == "curriculum/duplicate-id" })
      #expect(double.path == "modules/second/module.md")
      #expect(double.notes.map(\.path) == ["modules/sample/module.md"])
      #expect(double.fixes.map(\.replacement) == ["second"])
    }
  }

  @Test(
    "a file of the framework that cannot be read, and not that everything named in it is missing",
    arguments: ["competencies.yaml", "needs.yaml", "glossary.yaml", "sources.yaml", "people.yaml"])
  func unreadableList(path: String) async throws {
    let sample: Sample = """
      === modules/sample/module.md
      ---
      id: sample
      title: A sample module
      minutes: 30
      tiers: [trainer]
      gaps: [G01]
      authors: [sample-author]
      further-reading: [guide]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---

      See [trust](term:trust) and the guide [@guide].

      === glossary.yaml
      terms: [{id: trust, term: trust, definition: What makes people call}]
      === sources.yaml
      sources: [{id: guide, type: book, title: A guide, issued: "2024", status: checked}]
      """
    let files = sample.curriculum.map { file in
      file.path == path ? Sample.File(path: path, bytes: Array("a: [\n".utf8), marks: []) : file
    }
    let findings = try await SampleCurriculum.findings(in: files)
    #expect(errors(in: findings) == ["yaml/syntax"], "\(described(findings))")
  }

  @Test("an output that does not exist, at its name, with the nearest as a fix")
  func unknownOutput() async throws {
    let sample: Sample = """
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      modules: [sample]
      outputs: [handbok, xml]
      editions:
        - {id: participant, reader: participant, tier: trainer, locales: [en]}
      """
    let findings = try await SampleCurriculum.findings(in: sample)
    #expect(errors(in: findings) == ["yaml/unknown-word"], "\(described(findings))")
    #expect(findings.first?.message == "an output is 'handbook' or 'xml'; found 'handbok'; did you mean 'handbook'?")
    #expect(findings.first?.fixes.map(\.replacement) == ["handbook"])
  }

  /// The overlay `id` that puts `change` into the module `sample`.
  private func overlay(_ id: String, _ change: String) -> String {
    """
    === overlays/\(id)/overlay.yaml
    id: \(id)
    title: An edition
    country: BD
    standing: current
    === overlays/\(id)/sample.md
    ---
    overlay: \(id)
    module: sample
    ---

    \(change)

    """
  }

  @Test("a broken link in a module that two overlays change, and not that they break it")
  func brokenBeforeOverlays() async throws {
    let points = "::: key-points {#more after=core}\n\n- Ask.\n\n::: reason\n\nAsked for.\n\n:::\n\n:::"
    let sample = Sample(
      """
      === modules/sample/module.md
      ::: key-points {#core}

      - See [the desk](#dsk), [a rule](../second/module.md#rul) and [trust](term:trust).

      :::

      === modules/second/module.md
      ## Rule

      Back to [the core](../sample/module.md#cor).

      """ + overlay("land", points) + overlay("coast", points))
    let findings = try await SampleCurriculum.findings(in: sample)
    #expect(
      errors(in: findings) == ["link/unknown-anchor", "link/unknown-anchor", "term/undefined", "link/unknown-anchor"],
      "\(described(findings))")
  }

  @Test("a link that an overlay breaks from a text that it does not change")
  func brokenElsewhere() async throws {
    let removal = "::: only {#core remove=yes}\n\n::: reason\n\nNot here.\n\n:::\n\n:::"
    let sample = Sample(
      """
      === modules/sample/module.md
      ::: key-points {#core}

      - Ask first.

      :::

      === modules/second/module.md
      ## Rule

      Back to [the core](../sample/module.md#core).

      ::: only {overlays=coast}

      And to [the core](../sample/module.md#core) again.

      :::

      """ + overlay("land", removal) + overlay("coast", "::: key-points {#core}\n\n- Ask.\n\n:::"))
    let findings = try await SampleCurriculum.findings(in: sample)
    #expect(errors(in: findings) == ["overlay/breaks-link"], "\(described(findings))")
    #expect(findings.first { $0.severity == .error }?.path == "modules/second/module.md")
  }

  private static let modules = """
    === modules/first/module.md
    ---
    id: first
    title: First
    minutes: 50
    tiers: [trainer]
    prerequisites: [first]
    objectives:
      - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
    ---

    ::: step {#desk minutes=20}
    Look.
    :::

    ::: step {#street minutes=30}
    Listen.
    :::

    """

  /// A course of one day with those sessions of the module `first`.
  private func course(_ sessions: String...) -> String {
    let lines = sessions.map { "      - {\($0)}\n" }.joined()
    return "=== courses/short.yaml\nid: short\ntitle: A morning\ntier: trainer\ndays:\n"
      + "  - title: Day 1\n    starts: \"08:00\"\n    sessions:\n" + lines
  }

  @Test(
    "a session that ends at an unknown block, and not that the clock is wrong and nothing is left",
    arguments: ["dsk", "no-such-block"])
  func unknownEnd(through: String) async throws {
    let sample = Sample(
      Self.modules.replacingOccurrences(of: "prerequisites: [first]\n", with: "")
        + course(
          "module: first, through: \(through)", "break: [rest], minutes: 10, at: \"08:20\"", "module: first",
          "event: other, minutes: 5, at: \"09:00\""))
    let findings = try await SampleCurriculum.findings(in: sample)
    #expect(errors(in: findings) == ["course/split-inside-block"], "\(described(findings))")
    #expect(!findings.contains { $0.id == "course/module-unfinished" })
  }

  @Test("a break without minutes, and not that the clock is wrong after it")
  func breakWithoutMinutes() async throws {
    let sample = Sample(
      Self.modules.replacingOccurrences(of: "prerequisites: [first]\n", with: "")
        + course("break: [rest]", "module: first, at: \"08:30\"", "event: other, minutes: 5, at: \"09:25\""))
    let findings = try await SampleCurriculum.findings(in: sample)
    // The clock goes on at 08:30, so that the second time is wrong by itself.
    #expect(errors(in: findings) == ["yaml/missing-key", "course/wrong-time"], "\(described(findings))")
  }

  @Test("a module that needs itself, and not that a course teaches it too late")
  func needsItself() async throws {
    let sample = Sample(
      Self.modules + course("module: first, through: desk", "break: [rest], minutes: 10", "module: first"))
    let findings = try await SampleCurriculum.findings(in: sample)
    #expect(errors(in: findings) == ["curriculum/prerequisite-cycle"], "\(described(findings))")
    #expect(!findings.contains { $0.id == "course/prerequisite-later" })
  }

  @Test("a share to pass that cannot be read, and not that nobody can fail", arguments: ["170", "most"])
  func unreadablePass(pass: String) async throws {
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
      tests:
        - {id: final, title: Final test, minutes: 10, items: 1, pass: \(pass)}
      awards:
        - {id: completion, title: Certificate of completion, test: final}
      """)
    let findings = try await SampleCurriculum.findings(in: sample)
    #expect(errors(in: findings) == [pass == "170" ? "yaml/out-of-range" : "yaml/wrong-type"])
    #expect(!findings.contains { $0.id == "course/award-without-pass" }, "\(described(findings))")
  }

  @Test("a picture without a licence, however often it is shown")
  func pictureShownTwice() async throws {
    let picture = "![A station with a private room](images/plan.svg)"
    let sample = Sample(
      """
      === modules/sample/module.md
      \(picture)

      \(picture)

      === modules/sample/images/plan.svg
      <svg xmlns="http://www.w3.org/2000/svg"/>
      """)
    let findings = try await SampleCurriculum.findings(in: sample)
    #expect(findings.count { $0.id == "release/picture-without-licence" } == 1, "\(described(findings))")
  }
}
