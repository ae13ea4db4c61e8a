import CascadeText

extension Check {
  static let badDateOfYAML = Check(
    id: "yaml/bad-date",
    severity: .error,
    summary: "A date that cannot be read.",
    explanation: """
      Dates are written year, month, day, with as much as is known: `2026`, `2026-03` or `2026-03-01`. The day \
      must exist.
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
      date: ⟦"2026-02-30"⟧
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
      date: "2026-02-28"
      """,
    judging: .reported(by: .read))

  static let badTimeOfYAML = Check(
    id: "yaml/bad-time",
    severity: .error,
    summary: "A time of day that cannot be read.",
    explanation: """
      A time is hours and minutes of a clock of 24 hours, in quotes: `"08:30"`.
      """,
    bad: """
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          starts: ⟦"8.30"⟧
          sessions:
            - {module: sample}
      """,
    good: """
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          starts: "8:30"
          sessions:
            - {module: sample}
      """,
    judging: .reported(by: .read))

  static let badLanguageTagOfYAML = Check(
    id: "yaml/bad-language-tag",
    severity: .error,
    summary: "A language that is not written as a language tag.",
    explanation: """
      Languages are written as in BCP 47: `bn` for Bengali, `fa-AF` for Dari, `ps` for Pashto.
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
        - {id: participant, reader: participant, tier: trainer, locales: [⟦Bengali⟧]}
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

  static let nameDiffersOfYAML = Check(
    id: "yaml/name-differs",
    severity: .error,
    summary: "An id that differs from the name of its file or folder.",
    explanation: """
      Files are found by their names, and referred to by their ids, so both are the same. Change the id, or rename \
      the file.
      """,
    bad: """
      === courses/short.yaml
      id: ⟦long⟧
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          sessions:
            - {module: sample}
      """,
    good: """
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          sessions:
            - {module: sample}
      """,
    judging: .reported(by: .read))

  static let conflictingKeysOfYAML = Check(
    id: "yaml/conflicting-keys",
    severity: .error,
    summary: "Keys that exclude each other.",
    explanation: """
      Both keys say the same thing, perhaps not in the same way, and only one can count. Take one out.
      """,
    bad: """
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          sessions:
            - {module: sample}
            - {⟦event⟧: recap, minutes: 10, break: rest}
      """,
    good: """
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          sessions:
            - {module: sample}
            - {event: recap, minutes: 10}
      """,
    judging: .reported(by: .read))
}
