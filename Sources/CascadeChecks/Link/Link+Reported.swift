import CascadeText

extension Check {
  static let duplicateAnchor = Check(
    id: "link/duplicate-anchor",
    severity: .error,
    summary: "Two headings or blocks of one file with the same anchor.",
    explanation: """
      A link to `#desk` would lead to the first of them only, and academies could not refer to the second. Change \
      the words of one heading, or pin its anchor: `## The desk {#desk-again}`.
      """,
    bad: """
      ## The desk

      One.

      ## ⟦The desk⟧

      Two.
      """,
    good: """
      ## The desk

      One.

      ## The desk again

      Two.
      """,
    judging: .reported(by: .read))

  static let unknownScheme = Check(
    id: "link/unknown-scheme",
    severity: .error,
    summary: "A link of a kind that no output follows.",
    explanation: """
      Links lead to `https:` and `http:` addresses, to `mailto:` and `tel:`, to files of the curriculum and to \
      glossary terms with `term:`. Others could run something on the reader's machine, or lead nowhere.
      """,
    bad: """
      Press [the red button](⟦javascript⟧:alert).
      """,
    good: """
      Read the [guidance](https://www.unodc.org/).
      """,
    judging: .reported(by: .read))

  static let badAddress = Check(
    id: "link/bad-address",
    severity: .error,
    summary: "An address that cannot be followed.",
    explanation: """
      The address holds a control character, names a site without `https:`, or is a path as Windows writes it. Type it \
      again: paths have slashes, and begin at the file that they stand in.
      """,
    bad: """
      Read the [guidance](⟦//www.unodc.org/⟧).
      """,
    good: """
      Read the [guidance](https://www.unodc.org/).
      """,
    judging: .reported(by: .read))

  static let emptyLink = Check(
    id: "link/empty",
    severity: .error,
    summary: "A link or picture without an address.",
    explanation: """
      Readers press it and nothing happens. Write the address, or take the brackets out.
      """,
    bad: """
      Read the ⟦[guidance]()⟧.
      """,
    good: """
      Read the [guidance](https://www.unodc.org/).
      """,
    judging: .reported(by: .read))

  static let leavesFolder = Check(
    id: "link/leaves-folder",
    severity: .error,
    summary: "A link or picture that leads out of the curriculum's folder.",
    explanation: """
      What lies outside is not in the handbook, not in the pack, and on no other machine. Copy the file into the \
      curriculum.
      """,
    bad: """
      ![The plan](⟦../../../plan.svg⟧)
      """,
    good: """
      The plan hangs on the wall.
      """,
    judging: .reported(by: .read))

  static let remoteImage = Check(
    id: "link/remote-image",
    severity: .error,
    summary: "A picture that lies on another site.",
    explanation: """
      Handbooks are read without a network, and a request would tell the other site who reads. Put the file into \
      `images/` beside the text, with its credit in `images/credits.yaml`.
      """,
    bad: """
      ![The plan](⟦https://example.org/plan.svg⟧)
      """,
    good: """
      The plan hangs on the wall.
      """,
    judging: .reported(by: .read))
}
