import CascadeText

extension Check {
  static let missingModule = Check(
    id: "curriculum/missing-module",
    severity: .error,
    summary: "A module in the list that has no folder.",
    explanation: """
      `modules` in `curriculum.yaml` names each module once, in order, by the name of its folder: `opening` is the \
      file `modules/opening/module.md`. Write the file, mend the name, or take it out of the list.
      """,
    bad: """
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      modules: [sample, ⟦opening⟧]
      editions:
        - {id: participant, reader: participant, tier: trainer, locales: [en]}
      """,
    good: """
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      modules: [sample]
      editions:
        - {id: participant, reader: participant, tier: trainer, locales: [en]}
      """,
    judging: .reported(by: .resolve))

  static let unlistedModule = Check(
    id: "curriculum/unlisted-module",
    severity: .warning,
    summary: "A module that the list does not name.",
    explanation: """
      Its folder is there, but `modules` in `curriculum.yaml` does not name it, so it has no number and is in no \
      output. Add it to the list, or move the folder away.
      """,
    bad: """
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      modules: [sample]
      editions:
        - {id: participant, reader: participant, tier: trainer, locales: [en]}
      === modules/sample/module.md
      ## Sample
      === modules/opening/module.md
      ---
      id: ⟦opening⟧
      title: Opening
      minutes: 30
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---
      """,
    good: """
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      modules: [sample]
      editions:
        - {id: participant, reader: participant, tier: trainer, locales: [en]}
      === modules/sample/module.md
      ## Sample
      """,
    judging: .reported(by: .resolve))

  static let missingFile = Check(
    id: "curriculum/missing-file",
    severity: .error,
    summary: "A file that another needs and that is not there.",
    explanation: """
      The texts of an overlay need `overlay.yaml` beside them, which says for which country they are and whether \
      they are in use. The message says which file is missing.
      """,
    bad: """
      === overlays/sample-land/sample.md
      ---
      overlay: ⟦sample-land⟧
      module: sample
      ---
      """,
    good: """
      === overlays/sample-land/sample.md
      ---
      overlay: sample-land
      module: sample
      ---
      === overlays/sample-land/overlay.yaml
      id: sample-land
      title: Sample land
      country: BD
      standing: current
      """,
    judging: .reported(by: .resolve))

  static let duplicateID = Check(
    id: "curriculum/duplicate-id",
    severity: .error,
    summary: "Two things of one kind with the same id.",
    explanation: """
      Whatever refers to the id could mean either. Ids that differ only by case are the same. Give one of them \
      another id.
      """,
    bad: """
      === people.yaml
      people:
        - {id: sample-author, name: Sample Author}
        - {id: ⟦sample-author⟧, name: Another}
      """,
    good: """
      === people.yaml
      people:
        - {id: sample-author, name: Sample Author}
        - {id: another-author, name: Another}
      """,
    judging: .reported(by: .resolve))

  static let unknownReference = Check(
    id: "curriculum/unknown-reference",
    severity: .error,
    summary: "An id that nothing has.",
    explanation: """
      Something is named that does not exist: a gap, a competency, a person, a test, a block, or the module that an \
      overlay's file is for. The message says what was looked for, and suggests the nearest.
      """,
    bad: """
      ---
      id: sample
      title: A sample module
      minutes: 30
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1, ⟦C1.7⟧]}
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
    judging: .reported(by: .resolve))

  static let prerequisiteCycle = Check(
    id: "curriculum/prerequisite-cycle",
    severity: .error,
    summary: "Modules that are prerequisites of each other.",
    explanation: """
      Nobody could begin with any of them. The message shows the whole circle; take one of its `prerequisites` \
      out.
      """,
    bad: """
      === modules/first/module.md
      ---
      id: first
      title: A sample module
      minutes: 30
      tiers: [trainer]
      prerequisites: [second]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---
      === modules/second/module.md
      ---
      id: second
      title: A sample module
      minutes: 30
      tiers: [trainer]
      prerequisites: [⟦first⟧]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---
      """,
    good: """
      === modules/first/module.md
      ---
      id: first
      title: A sample module
      minutes: 30
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---
      === modules/second/module.md
      ---
      id: second
      title: A sample module
      minutes: 30
      tiers: [trainer]
      prerequisites: [first]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---
      """,
    judging: .reported(by: .resolve))

  static let strangeFile = Check(
    id: "curriculum/unknown-file",
    severity: .warning,
    summary: "A file that no part of a curriculum reads.",
    explanation: """
      It is in no output. Perhaps its name is misspelt: modules lie in `modules/<id>/module.md`, pages in \
      `pages/<id>.md`, courses in `courses/<id>.yaml`. Rename it, or move it away.
      """,
    bad: """
      === modules/sample/modul.md
      ⟦⟧## The rule
      === modules/sample/module.md
      ## The rule
      """,
    good: """
      === modules/sample/module.md
      ## The rule
      """,
    judging: .reported(by: .resolve))

  static let undefinedValue = Check(
    id: "curriculum/undefined-value",
    severity: .error,
    summary: "A `{{value}}` that is defined nowhere.",
    explanation: """
      Values are given under `values` in `curriculum.yaml`, and overlays may give others. They are put into texts, and \
      into titles and all other words of front matter and YAML files, but not into each other. Without one the braces \
      would be printed as they stand.
      """,
    bad: """
      Call ⟦{{helpline}}⟧ at any time.
      """,
    good: """
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
      Call {{helpline}} at any time.
      """,
    judging: .reported(by: .resolve))
}
