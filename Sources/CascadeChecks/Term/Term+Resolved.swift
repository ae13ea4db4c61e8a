import CascadeText

extension Check {
  static let undefinedTerm = Check(
    id: "term/undefined",
    severity: .error,
    summary: "A link to a glossary term that does not exist.",
    explanation: """
      What follows `term:` is the id of a term in `glossary.yaml`. The message suggests the nearest.
      """,
    bad: """
      Ask the [survivor](term:⟦survivor⟧).
      """,
    good: """
      === glossary.yaml
      terms:
        - {id: survivor, term: survivor, definition: Person who lived through violence}
      === modules/sample/module.md
      Ask the [survivor](term:survivor).
      """,
    judging: .reported(by: .resolve))
}
