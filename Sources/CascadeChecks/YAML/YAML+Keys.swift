import CascadeText

extension Check {
  static let unknownKeyOfYAML = Check(
    id: "yaml/unknown-key",
    severity: .error,
    summary: "A key that the YAML file does not know.",
    explanation: """
      The key is misspelt, or stands in the wrong place, so what it says would be lost. The message suggests the \
      nearest key that is known here.
      """,
    bad: """
      === people.yaml
      people:
        - {id: sample-author, name: Sample Author, ⟦rolle⟧: writer}
      """,
    good: """
      === people.yaml
      people:
        - {id: sample-author, name: Sample Author, role: writer}
      """,
    judging: .reported(by: .read))

  static let missingKeyOfYAML = Check(
    id: "yaml/missing-key",
    severity: .error,
    summary: "A key that is needed and not there.",
    explanation: """
      Without it an output would be wrong or could not be made. The message says what is expected.
      """,
    bad: """
      === people.yaml
      people:
        - ⟦⟧{id: sample-author}
      """,
    good: """
      === people.yaml
      people:
        - {id: sample-author, name: Sample Author}
      """,
    judging: .reported(by: .read))

  static let emptyValueOfYAML = Check(
    id: "yaml/empty-value",
    severity: .error,
    summary: "A key with nothing after it.",
    explanation: """
      Write the value, or take the key out.
      """,
    bad: """
      === people.yaml
      people:
        - {id: sample-author, name: Sample Author, ⟦role⟧: }
      """,
    good: """
      === people.yaml
      people:
        - {id: sample-author, name: Sample Author}
      """,
    judging: .reported(by: .read))

  static let wrongTypeOfYAML = Check(
    id: "yaml/wrong-type",
    severity: .error,
    summary: "A value of another form than the key takes.",
    explanation: """
      The key takes a number, a list or a text, and something else stands there. The message says what was \
      expected and what was found. A list stands in square brackets; a number stands alone, in Western digits.
      """,
    bad: """
      === people.yaml
      people:
        - {id: sample-author, name: ⟦[Sample, Author]⟧}
      """,
    good: """
      === people.yaml
      people:
        - {id: sample-author, name: Sample Author}
      """,
    judging: .reported(by: .read))

  static let outOfRangeOfYAML = Check(
    id: "yaml/out-of-range",
    severity: .error,
    summary: "A number that is too small or too large.",
    explanation: """
      The message says from where to where the number may go.
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
      tests:
        - {id: final, title: Final test, minutes: 30, items: 1, pass: ⟦170⟧}
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
      tests:
        - {id: final, title: Final test, minutes: 30, items: 1, pass: 70}
      """,
    judging: .reported(by: .read))

  static let unknownWordOfYAML = Check(
    id: "yaml/unknown-word",
    severity: .error,
    summary: "A word that is not in the list of those that the key takes.",
    explanation: """
      The key takes one of a few words, and this is none of them. The message lists them, and suggests the \
      nearest.
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
        - {id: participant, reader: participant, tier: ⟦teacher⟧, locales: [en]}
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
    judging: .reported(by: .read))

  static let repeatedValueOfYAML = Check(
    id: "yaml/repeated-value",
    severity: .warning,
    summary: "A value that stands twice in one list.",
    explanation: """
      It counts once. Take the second out.
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
        - {id: participant, reader: participant, tier: trainer, locales: [en, ⟦en⟧]}
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
    judging: .reported(by: .read))

  static let badIDOfYAML = Check(
    id: "yaml/bad-id",
    severity: .error,
    summary: "An id with letters that ids do not have.",
    explanation: """
      Ids are made of the letters a to z, digits and `-`; those of frameworks may have capitals and dots. They \
      stand in addresses and file names, which other letters break.
      """,
    bad: """
      === people.yaml
      people:
        - {id: ⟦sample author⟧, name: Sample Author}
      """,
    good: """
      === people.yaml
      people:
        - {id: sample-author, name: Sample Author}
      """,
    judging: .reported(by: .read))
}
