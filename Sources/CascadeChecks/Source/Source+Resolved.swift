import CascadeText

extension Check {
  static let undefinedSource = Check(
    id: "source/undefined",
    severity: .error,
    summary: "A citation of a source that does not exist.",
    explanation: """
      What follows `@` is the id of a source in `sources.yaml`. The message suggests the nearest.
      """,
    bad: """
      The child comes first [@⟦un-crc⟧, art. 3].
      """,
    good: """
      === sources.yaml
      sources:
        - {id: un-crc, type: legislation, title: Convention on the Rights of the Child, issued: "1989-11-20", status: confident}
      === modules/sample/module.md
      The child comes first [@un-crc, art. 3].
      """,
    judging: .reported(by: .resolve))
}
