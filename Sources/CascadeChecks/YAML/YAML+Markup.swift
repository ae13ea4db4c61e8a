import CascadeText

extension Check {
  static let yamlSyntax = Check(
    id: "yaml/syntax",
    severity: .error,
    summary: "YAML that cannot be read.",
    explanation: """
      Often a text holds a colon, a `#` or a quote and needs quotes around it, a list is not indented as the lines \
      above, or a tab stands where spaces must. The message says what was met.
      """,
    bad: """
      === people.yaml
      people:
        - {id: sample-author, name: ⟦"⟧Sample Author}
      """,
    good: """
      === people.yaml
      people:
        - {id: sample-author, name: "Sample Author"}
      """,
    judging: .reported(by: .markup))

  static let yamlDuplicateKey = Check(
    id: "yaml/duplicate-key",
    severity: .error,
    summary: "A key that stands twice in one map.",
    explanation: """
      Only one of the two values can count, and nobody sees which one. Take one out.
      """,
    bad: """
      === people.yaml
      people:
        - {id: sample-author, name: Sample Author, ⟦name⟧: Another}
      """,
    good: """
      === people.yaml
      people:
        - {id: sample-author, name: Sample Author}
      """,
    judging: .reported(by: .markup))

  static let yamlAlias = Check(
    id: "yaml/alias",
    severity: .error,
    summary: "An anchor, an alias or a tag of YAML.",
    explanation: """
      `&name`, `*name`, `<<` and `!tag` are YAML for programmers, and are not read. Write the values out. Text \
      that begins with one of these signs goes in quotes.
      """,
    bad: """
      === people.yaml
      people:
        - {id: sample-author, name: ⟦&⟧author Sample Author}
      """,
    good: """
      === people.yaml
      people:
        - {id: sample-author, name: Sample Author}
      """,
    judging: .reported(by: .markup))

  static let yamlKey = Check(
    id: "yaml/key",
    severity: .error,
    summary: "A key that is a list or a map.",
    explanation: """
      A key is a word before a colon.
      """,
    bad: """
      === people.yaml
      people:
        - {id: sample-author, name: Sample Author}
      ⟦[a, b]⟧: c
      """,
    good: """
      === people.yaml
      people:
        - {id: sample-author, name: Sample Author}
      """,
    judging: .reported(by: .markup))

  static let yamlNotAMap = Check(
    id: "yaml/not-a-map",
    severity: .error,
    summary: "A file or front matter that has no keys.",
    explanation: """
      A YAML file and the front matter of a text begin with keys: `id: opening`. A list or a sentence alone says \
      nothing that could be found by its name.
      """,
    bad: """
      === people.yaml
      ⟦- sample-author⟧
      """,
    good: """
      === people.yaml
      people:
        - {id: sample-author, name: Sample Author}
      """,
    judging: .reported(by: .markup))

  static let yamlControl = Check(
    id: "yaml/control-character",
    severity: .error,
    summary: "A control character that an escape puts into a text.",
    explanation: """
      In double quotes `\\u0007`, `\\e` and the like stand for characters that control a machine and mean nothing in a \
      text. XML cannot hold them. A path with backslashes goes in single quotes, or is written with slashes.
      """,
    bad: """
      === people.yaml
      people:
        - {id: sample-author, name: ⟦"Sample \\u0007Author"⟧}
      """,
    good: """
      === people.yaml
      people:
        - {id: sample-author, name: "Sample Author"}
      """,
    judging: .reported(by: .markup))

  static let yamlTooNested = Check(
    id: "yaml/too-nested",
    severity: .error,
    summary: "YAML nested beyond all reason.",
    explanation: """
      A file is nested dozens of levels deep. No key of a curriculum needs that; look where the file comes from.
      """,
    bad: .none,
    good: .none,
    judging: .reported(by: .markup))

  static let yamlDocuments = Check(
    id: "yaml/several-documents",
    severity: .error,
    summary: "A second document in one YAML file.",
    explanation: """
      A line `---` begins a second document, and a file holds one. Take the line out.
      """,
    bad: """
      === people.yaml
      people:
        - {id: sample-author, name: Sample Author}
      ⟦---⟧
      people: []
      """,
    good: """
      === people.yaml
      people:
        - {id: sample-author, name: Sample Author}
      """,
    judging: .reported(by: .markup))
}
