import CascadeChecks
import CascadeText
import Testing

/// What a file names and nothing is called: told at the name, with what was meant as a fix.
@Suite("Dead references") struct DeadReferenceTests {
  /// Expects one error, with the fix, in the file `path`; and none after the fix.
  private func expect(
    _ id: CheckID, _ message: String, fix: String?, in path: String, of sample: Sample,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let errors = try await SampleCurriculum.findings(in: sample).filter { $0.severity == .error }
    #expect(errors.map(\.id) == [id], "\(described(errors))", sourceLocation: sourceLocation)
    #expect(errors.first?.message == message, sourceLocation: sourceLocation)
    #expect(errors.first?.path == path, sourceLocation: sourceLocation)
    #expect(errors.first?.fixes.first?.replacement == fix, sourceLocation: sourceLocation)
    let marks = sample.files.flatMap(\.marks)
    #expect(errors.map(\.span) == marks, sourceLocation: sourceLocation)
  }

  private func credits(_ credits: String) -> Sample {
    Sample(
      """
      === modules/sample/module.md
      ![A station with a private room](images/plan.svg)

      === modules/sample/images/plan.svg
      <svg xmlns="http://www.w3.org/2000/svg"/>
      === modules/sample/images/credits.yaml
      \(credits)
      === sources.yaml
      sources: [{id: guide, type: book, title: A guide, issued: "2024", status: checked}]
      """)
  }

  private static let creditsPath = "modules/sample/images/credits.yaml"

  @Test("a credit after an unknown source")
  func source() async throws {
    try await expect(
      "source/undefined", "no source 'giude'; did you mean 'guide'?", fix: "guide", in: Self.creditsPath,
      of: credits("plan.svg: {by: sample-author, licence: CC-BY-4.0, from: ⟦giude⟧}"))
  }

  @Test("a credit of an unknown person")
  func person() async throws {
    try await expect(
      "curriculum/unknown-reference", "no person 'sample-auther'; did you mean 'sample-author'?", fix: "sample-author",
      in: Self.creditsPath, of: credits("plan.svg: {by: ⟦sample-auther⟧, licence: CC-BY-4.0}"))
  }

  @Test("a credit of a picture that is not there")
  func picture() async throws {
    try await expect(
      "link/missing-image", "no picture beside this file is called 'plam.svg'; did you mean 'plan.svg'?",
      fix: "plan.svg", in: Self.creditsPath, of: credits("⟦plam.svg⟧: {by: sample-author, licence: CC-BY-4.0}"))
  }

  @Test("an outcome that is measured by a block that is no question")
  func assessment() async throws {
    let sample: Sample = """
      === modules/sample/module.md
      ::: activity {#q10 minutes=30}

      Play it.

      :::

      ::: question {#q1 kind=truefalse objectives=O1}

      Is it so?

      - [x] True
      - [ ] False

      :::

      === alignments/academy.yaml
      id: academy
      title: The academy
      courses: [{code: NPA-120, title: Persons at risk, outcomes: [{id: NPA-120.1, outcome: gives a first response}]}]
      rows:
        - {course: NPA-120, module: sample, tier: beat, fit: part, taught-in: [q10], assessed-by: [⟦q10⟧], status: proposed}
      """
    try await expect(
      "curriculum/unknown-reference", "'q10' of 'sample' is of kind 'activity', not a question; did you mean 'q1'?",
      fix: "q1",
      in: "alignments/academy.yaml", of: sample)
  }

  private func overlay(_ files: String, text: String = "Ask first.", values: String) -> Sample {
    Sample(
      """
      === modules/sample/module.md
      \(text)

      === pages/notes.md
      ## Notes
      === overlays/land/overlay.yaml
      id: land
      title: An edition
      country: BD
      standing: current
      values: {\(values)}
      === overlays/land/file.md
      ---
      overlay: land
      \(files)
      """)
  }

  private func errors(in sample: Sample) async throws -> [Diagnostic] {
    try await SampleCurriculum.findings(in: sample).filter { $0.severity == .error }
  }

  @Test("a field that a module does not have, and any of a page")
  func field() async throws {
    try await expect(
      "overlay/unknown-field", "no 'title' or objective of 'sample' is called 'titel'; did you mean 'title'?",
      fix: "title", in: "overlays/land/file.md",
      of: overlay("module: sample\nset: {⟦titel⟧: The rule}\n---\n", values: ""))
    try await expect(
      "overlay/unknown-field", "'set' gives fields of modules other words; a page has none", fix: nil,
      in: "overlays/land/file.md", of: overlay("page: notes\nset: {⟦title⟧: The notes}\n---\n", values: ""))
  }

  @Test("the module or page that an overlay's file is for, and not that the edition keeps what the file was to replace")
  func target() async throws {
    let placeholder = "::: national {#law}\n\nEach country says it here.\n\n:::"
    let replacement = "---\n\n::: national {#law}\n\nSection 54.\n\n:::\n"
    for (key, name, near) in [("module", "sampel", "sample"), ("page", "note", "notes")] {
      let sample = overlay("\(key): ⟦\(name)⟧\n\(replacement)", text: placeholder, values: "")
      try await expect(
        "curriculum/unknown-reference", "no \(key) '\(name)'; did you mean '\(near)'?", fix: near,
        in: "overlays/land/file.md", of: sample)
      let findings = try await SampleCurriculum.findings(in: sample)
      #expect(!findings.contains { $0.id == "overlay/national-not-replaced" }, "\(described(findings))")
    }
  }

  @Test("a picture that an overlay shows and nobody has, once")
  func pictureOfOverlay() async throws {
    let figure =
      "---\n\n::: figure {#plan after=law}\n\n![A room](⟦plan.svg⟧)\n\nThe room.\n\n::: reason\n\nRooms differ.\n\n:::\n\n:::\n"
    let sample = overlay("module: sample\n\(figure)", text: "::: step {#law minutes=30}\n\nAsk.\n\n:::", values: "")
    let findings = try await SampleCurriculum.findings(in: sample).filter { $0.message.contains("plan.svg") }
    #expect(findings.map(\.id) == ["link/missing-image"], "\(described(findings))")
    #expect(findings.map(\.span) == sample.files.flatMap(\.marks))
  }

  @Test("a value in the words of YAML files and front matter, at its place where they are spelt out")
  func value() async throws {
    let curriculum = """
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      modules: [sample]
      editions:
        - {id: participant, reader: participant, tier: trainer, locales: [en]}
      values: {helpline: the number on the wall}
      === modules/sample/module.md
      See [trust](term:trust).

      === glossary.yaml

      """
    let message = "no value 'helplin'; did you mean 'helpline'?"
    for words in ["Call ⟦{{helplin}}⟧ now", "'⟦{{ helplin }}⟧ is free'", "\"Call ⟦{{helplin}}⟧.\""] {
      try await expect(
        "curriculum/undefined-value", message, fix: "{{helpline}}", in: "glossary.yaml",
        of: Sample("\(curriculum)terms:\n  - id: trust\n    term: trust\n    definition: \(words)"))
    }
    try await expect(
      "curriculum/undefined-value", message, fix: nil, in: "glossary.yaml",
      of: Sample("\(curriculum)terms: [{id: trust, term: trust, definition: ⟦\"\\u0043all {{helplin}}\"⟧}]"))
    let known = "\(curriculum)terms: [{id: trust, term: trust, definition: 'Call {{helpline}}, as {{ \"x\" }} says'}]"
    #expect(try await errors(in: Sample(known)).isEmpty)
  }

  @Test("a value in the text of another one, where nothing is put in")
  func nestedValue() async throws {
    try await expect(
      "curriculum/undefined-value",
      "a value is put in as it stands, so '{{desk}}' would be printed; write its words here", fix: nil,
      in: "curriculum.yaml",
      of: """
        === curriculum.yaml
        id: samples
        title: Samples
        version: "1.0.0"
        language: en
        licence: CC-BY-4.0
        modules: [sample]
        editions:
          - {id: participant, reader: participant, tier: trainer, locales: [en]}
        values: {desk: the desk, call: "Call ⟦{{desk}}⟧"}
        """)
  }

  @Test("a value of an overlay for the blocks that are kept for it, and not for the others")
  func keptValue() async throws {
    let kept = overlay(
      "module: sample\n---\n", text: "::: only {overlays=land}\n\nCall {{desk}}.\n\n:::", values: "desk: the desk")
    #expect(try await errors(in: kept).isEmpty)
    let everywhere = overlay(
      "module: sample\n---\n\n::: key-points {#a after=b}\n\n- {{desk}}\n\n:::\n",
      text: "::: key-points {#b}\n\n- Call {{desk}}.\n\n:::", values: "desk: the desk")
    #expect(try await errors(in: everywhere).map(\.id) == ["curriculum/undefined-value"])
  }
}
