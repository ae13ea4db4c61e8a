extension Sample {
  /// The front matter of a module that says nothing of its own.
  static func frontMatter(ofModule id: String) -> String {
    """
    ---
    id: \(id)
    title: A sample module
    minutes: 30
    tiers: [trainer, supervisor, beat]
    gaps: [G01]
    objectives:
      - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
    ---


    """
  }

  /// A small curriculum without findings, around the modules of those ids.
  static func surroundings(modules: [String]) -> [(path: String, text: String)] {
    [
      (modulePath, frontMatter(ofModule: "sample") + moduleText),
      ("curriculum.yaml", curriculumText(modules: modules)),
      ("competencies.yaml", competenciesText),
      ("needs.yaml", needsText),
      ("glossary.yaml", "terms: []\n"),
      ("sources.yaml", "sources: []\n"),
      ("people.yaml", "people:\n  - {id: sample-author, name: Sample Author}\n"),
    ]
  }

  private static let moduleText = """
    ## The rule

    The rule says what everyone may expect.

    ::: activity {#try-it minutes=30 method=pairs grouping=pairs objectives=O1}

    ### Try it

    Explain the rule to your neighbour in three sentences.

    :::

    ## Assessment

    ::: question {#q1 kind=single use=both objectives=O1}

    What does the rule say?

    - [x] What everyone may expect.
      > Yes, everyone.
    - [ ] What a few people may expect.
      > The rule leaves nobody out.

    :::

    """

  private static func curriculumText(modules: [String]) -> String {
    """
    id: samples
    title: Samples
    version: "1.0.0"
    language: en
    licence: CC-BY-4.0
    modules: [\(modules.joined(separator: ", "))]
    editions:
      - {id: facilitator, reader: facilitator, tier: trainer, locales: [en]}
      - {id: participant, reader: participant, tier: trainer, locales: [en]}

    """
  }

  private static let competenciesText = """
    levels:
      - {id: L1, tier: beat, title: does it}
      - {id: L2, tier: supervisor, title: makes it happen}
      - {id: L3, tier: trainer, title: makes others able}
    competencies:
      - id: C1
        title: Rules
        statements:
          - id: C1.1
            statement: Knows the rule
            levels: {L1: says it, L2: checks it, L3: teaches it}

    """

  private static let needsText = """
    gaps:
      - {id: G01, statement: The rule is not known, competencies: [C1.1], importance: 4, confidence: 3, error: 50, outside: 1}

    """
}
