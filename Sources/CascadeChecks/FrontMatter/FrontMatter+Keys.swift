import CascadeText

extension Check {
  static let unknownKeyOfText = Check(
    id: "front-matter/unknown-key",
    severity: .error,
    summary: "A key that the front matter does not know.",
    explanation: """
      The key is misspelt, or stands in the wrong place, so what it says would be lost. The message suggests the \
      nearest key that is known here.
      """,
    bad: """
      ---
      id: sample
      ⟦titel⟧: A sample module
      title: A
      minutes: 30
      tiers: [trainer]
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

  static let missingKeyOfText = Check(
    id: "front-matter/missing-key",
    severity: .error,
    summary: "A key that is needed and not there.",
    explanation: """
      Without it an output would be wrong or could not be made. The message says what is expected.
      """,
    bad: """
      ---
      ⟦⟧id: sample
      minutes: 30
      tiers: [trainer]
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

  static let emptyValueOfText = Check(
    id: "front-matter/empty-value",
    severity: .error,
    summary: "A key with nothing after it.",
    explanation: """
      Write the value, or take the key out.
      """,
    bad: """
      ---
      id: sample
      ⟦title⟧:
      minutes: 30
      tiers: [trainer]
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

  static let wrongTypeOfText = Check(
    id: "front-matter/wrong-type",
    severity: .error,
    summary: "A value of another form than the key takes.",
    explanation: """
      The key takes a number, a list or a text, and something else stands there. The message says what was \
      expected and what was found. A list stands in square brackets; a number stands alone, in Western digits.
      """,
    bad: """
      ---
      id: sample
      title: A sample module
      minutes: ⟦half an hour⟧
      tiers: [trainer]
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

  static let outOfRangeOfText = Check(
    id: "front-matter/out-of-range",
    severity: .error,
    summary: "A number that is too small or too large.",
    explanation: """
      The message says from where to where the number may go.
      """,
    bad: """
      ---
      id: sample
      title: A sample module
      minutes: ⟦0⟧
      tiers: [trainer]
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

  static let unknownWordOfText = Check(
    id: "front-matter/unknown-word",
    severity: .error,
    summary: "A word that is not in the list of those that the key takes.",
    explanation: """
      The key takes one of a few words, and this is none of them. The message lists them, and suggests the \
      nearest.
      """,
    bad: """
      ---
      id: sample
      title: A sample module
      minutes: 30
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain the rule, level: ⟦comprehend⟧, competencies: [C1.1]}
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

  static let repeatedValueOfText = Check(
    id: "front-matter/repeated-value",
    severity: .warning,
    summary: "A value that stands twice in one list.",
    explanation: """
      It counts once. Take the second out.
      """,
    bad: """
      ---
      id: sample
      title: A sample module
      minutes: 30
      tiers: [trainer, ⟦trainer⟧]
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

  static let badIDOfText = Check(
    id: "front-matter/bad-id",
    severity: .error,
    summary: "An id with letters that ids do not have.",
    explanation: """
      Ids are made of the letters a to z, digits and `-`; those of frameworks may have capitals and dots. They \
      stand in addresses and file names, which other letters break.
      """,
    bad: """
      ---
      id: sample
      title: A sample module
      minutes: 30
      tiers: [trainer]
      objectives:
        - {id: ⟦O 1⟧, can: explain the rule, level: understand, competencies: [C1.1]}
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
