import CascadeText

extension Check {
  static let unknownLinkFile = Check(
    id: "link/unknown-file",
    severity: .error,
    summary: "A link to a file that does not exist.",
    explanation: """
      The link would lead nowhere. Links go from file to file as on a Git host: `../opening/module.md`, \
      `../../pages/safeguards.md`.
      """,
    bad: """
      === modules/sample/module.md
      See [safeguards](⟦../../pages/safegards.md⟧).
      === pages/safeguards.md
      ## Safeguards
      """,
    good: """
      === modules/sample/module.md
      See [safeguards](../../pages/safeguards.md).
      === pages/safeguards.md
      ## Safeguards
      """,
    judging: .reported(by: .resolve))

  static let unknownAnchor = Check(
    id: "link/unknown-anchor",
    severity: .error,
    summary: "A link to a place in a file that does not exist.",
    explanation: """
      What follows `#` is the id of a block, or the anchor of a heading: its words in small letters, joined by \
      `-`. Perhaps the heading was changed. The message suggests the nearest.
      """,
    bad: """
      ## The desk

      Back to [the desk](⟦#the-desks⟧).
      """,
    good: """
      ## The desk

      Back to [the desk](#the-desk).
      """,
    judging: .reported(by: .resolve))

  static let linkOfOtherCase = Check(
    id: "link/wrong-case",
    severity: .error,
    summary: "A link that differs from the file or anchor only by case.",
    explanation: """
      It works on some machines and fails on others, and on every web server. Write it as the file or block does.
      """,
    bad: """
      === modules/sample/module.md
      See [safeguards](⟦../../pages/Safeguards.md⟧).
      === pages/safeguards.md
      ## Safeguards
      """,
    good: """
      === modules/sample/module.md
      See [safeguards](../../pages/safeguards.md).
      === pages/safeguards.md
      ## Safeguards
      """,
    judging: .reported(by: .resolve))

  static let missingImage = Check(
    id: "link/missing-image",
    severity: .error,
    summary: "A picture whose file does not exist.",
    explanation: """
      Put the file into `images/` beside the text, or mend its name. The message suggests the nearest.
      """,
    bad: """
      ![The plan](⟦images/plan.svg⟧)
      """,
    good: """
      The plan hangs on the wall.
      """,
    judging: .reported(by: .resolve))
}
