import CascadeText

extension Check {
  static let badLanguageTagOfText = Check(
    id: "front-matter/bad-language-tag",
    severity: .error,
    summary: "A language that is not written as a language tag.",
    explanation: """
      Languages are written as in BCP 47: `bn` for Bengali, `fa-AF` for Dari, `ps` for Pashto.
      """,
    bad: """
      === overlays/sample-land/sample.md
      ---
      overlay: sample-land
      module: sample
      language: ⟦Dari⟧
      ---
      === overlays/sample-land/overlay.yaml
      id: sample-land
      title: Sample land
      country: BD
      standing: current
      """,
    good: """
      === overlays/sample-land/sample.md
      ---
      overlay: sample-land
      module: sample
      language: fa-AF
      ---
      === overlays/sample-land/overlay.yaml
      id: sample-land
      title: Sample land
      country: BD
      standing: current
      """,
    judging: .reported(by: .read))

  static let nameDiffersOfText = Check(
    id: "front-matter/name-differs",
    severity: .error,
    summary: "An id that differs from the name of its file or folder.",
    explanation: """
      Files are found by their names, and referred to by their ids, so both are the same. Change the id, or rename \
      the file.
      """,
    bad: """
      === pages/notes.md
      ---
      id: ⟦remarks⟧
      title: Notes
      place: back
      ---
      """,
    good: """
      === pages/notes.md
      ---
      id: notes
      title: Notes
      place: back
      ---
      """,
    judging: .reported(by: .read))

  static let conflictingKeysOfText = Check(
    id: "front-matter/conflicting-keys",
    severity: .error,
    summary: "Keys that exclude each other.",
    explanation: """
      Both keys say the same thing, perhaps not in the same way, and only one can count. Take one out.
      """,
    bad: """
      ---
      id: sample
      title: A sample module
      minutes: {trainer: 30}
      ⟦tiers⟧: [trainer]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---
      """,
    good: """
      ---
      id: sample
      title: A sample module
      minutes: 30
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---
      """,
    judging: .reported(by: .read))

  static let missingFrontMatter = Check(
    id: "front-matter/missing",
    severity: .error,
    summary: "A Markdown file without front matter.",
    explanation: """
      Modules, pages and files of overlays begin with a line `---`, keys such as `id` and `title`, and another \
      `---`. Without them the file is nothing's text.
      """,
    bad: """
      === overlays/sample-land/sample.md
      ⟦⟧## Notes
      === overlays/sample-land/overlay.yaml
      id: sample-land
      title: Sample land
      country: BD
      standing: current
      """,
    good: """
      === pages/notes.md
      ## Notes
      """,
    judging: .reported(by: .read))

  static let tierOutsideModule = Check(
    id: "front-matter/tier-outside-module",
    severity: .warning,
    summary: "An objective for a tier that its module is not for.",
    explanation: """
      Nobody of that tier takes the module, so nobody can reach the objective. Take the tier out, or give the \
      module minutes for it.
      """,
    bad: """
      ---
      id: sample
      title: A sample module
      minutes: 30
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1], tiers: [trainer, ⟦beat⟧]}
      ---
      """,
    good: """
      ---
      id: sample
      title: A sample module
      minutes: 30
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---
      """,
    judging: .reported(by: .read))
}
